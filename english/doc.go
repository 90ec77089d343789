// Package english is what the program knows of the English language: tokens and their
// parts of speech, the forms of verbs and nouns, articles, spelling, contractions, numbers.
//
// It answers questions about words and short fragments as hurried people type them. It does
// not know letters, answers or cases, it repairs nothing on its own, and it never reaches for
// the network or the disk: every table is embedded and read once, on first use. All functions
// are safe for use by several goroutines at once.
package english
