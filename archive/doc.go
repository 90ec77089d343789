// Package archive gives a whole record back as one tree of files in open
// formats: a case file for each position, the letters as texts, contacts as
// vCards (RFC 6350) and as a table, and beside a position what its case file does
// not tell. Both doors hand it out, as .tar.gz, .zip or a folder, and bring takes
// it in again.
//
// It goes over the record once and holds a few hundred positions at a time. It
// leaves out what follows from the rest (plans, people, columns of lists) and what
// is no text of the candidate's (sessions, what undo needs, states of before: a
// backup has those). It encrypts nothing.
package archive
