// Package intake reads what other programs know: contacts as vCards or as the
// lists that Google and Outlook write, a résumé as JSON Resume, what LinkedIn
// and job trackers export, and the page of a job that was saved from a browser.
//
// Every reader gives the same shape: suggestions, each with the line where it
// stands. It decides nothing and keeps nothing; who takes what, and what is on
// the record already, is for others. Nothing is guessed silently: what a file
// says in a way that could mean two things stays out, and is said.
//
// What it reads was made by strangers. Sizes, depths and counts are bounded,
// nothing is fetched, opened or run, a fault is told with its line, and a
// reader that breaks breaks alone.
package intake
