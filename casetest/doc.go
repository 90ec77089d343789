// Package casetest is for tests and measurements only: it makes whole cases
// as tired people type them, ten minutes after an interview, on a phone.
//
// [Random], [Panel] and [Tokens] draw from banks of answers, one readable
// text file for each trade (banks/*.txt), so that the same seed always gives
// the same case. [Fragments] are single answers in their stems, labelled by
// hand with their grammatical form. [TrueNames] lists what a record truly
// holds, for tests that look for inventions. cases/ holds whole case files.
//
// It makes no sentence of its own: every answer was typed by hand, and only
// "she" and "he" are set to fit the reader. Nothing of the program imports
// it, and it imports the nouns alone. All people and firms are invented.
package casetest
