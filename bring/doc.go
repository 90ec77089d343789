// Package bring is what both doors do with files that people bring along: it
// says what a file is, reads it with the room whose format that is (a case
// file, an invitation, what other programs know, an archive of our own), and
// hands what it says to the desk, as a preview or for good.
//
// It knows no format itself but that of archives, opens no file, shows nothing
// and decides nothing: what is new and what stands on the record already is the
// desk's to say. What it reads was made by strangers: sizes and counts are
// bounded, and a fault is told with its file and its line.
package bring
