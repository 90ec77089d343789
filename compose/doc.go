// Package compose finds the words: from the record of one interview it writes
// one letter for each interviewer, no two alike.
//
// It plans first what each reader gets (content.go, allot.go), reads the
// answers for that reader (package reading), and then chooses, for all letters
// of the panel at once, among sentences that a person wrote (frames/*.txt,
// orders.txt). The choice is a search without chance: the same record and the
// same options give the same bytes.
//
// It never invents: a frame states only what its slots say. It does not judge
// what it wrote (package critic does), does not plan follow-ups, reads no
// clock and keeps nothing. Private notes are never asked for.
package compose
