// Package regards holds the nouns of the field: what is spoken of between
// the end of a job interview and its answer, and what may happen to each.
//
// The package is pure. It reads no clock, no file and no environment, speaks
// no SQL and no HTTP, and prints nothing; the rooms around it do that
// (docs/adr/0002-rooms.md). A whole record, the thing that every verb works
// on, is a [Case]. Words are used as docs/glossary.md defines them.
package regards
