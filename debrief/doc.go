// Package debrief asks: it has the questions of the debrief, in the order in
// which they are asked, and lays them out for one case, with the answers that
// stand and what is asked next. It keeps nothing and writes no letter; the
// doors, a page and a terminal, show what it lays out and file the answers.
//
// The questions are a table, questions.txt, whose head explains it (METHOD 4).
package debrief
