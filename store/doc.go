// Package store is the filing cabinet: it keeps the record of each candidate
// in one SQLite file, or, for a house with many, in PostgreSQL. The SQL is one
// text for both; what differs stands in dialect.go.
//
// A case is kept as its case file, one row for each, with every revision
// behind it, so that nothing that was typed is ever lost. The columns beside it
// hold what lists ask for, and can be made again from it at any time.
//
// It decides nothing: no dates, no words, no rules. It knows no transport and
// reads no clock; whoever changes something says when.
package store
