// Package paper turns a letter into the files in which it travels: plain text,
// a message that mail programs open as a draft, and the typed page as PDF. The
// same letter at the same time gives the same bytes, and nothing in them names
// this computer.
//
// It sends nothing, opens no file and knows no record: whose address belongs
// to whom is handed in. Whether a letter may go out is not its question; it
// only says what no page can hold.
package paper
