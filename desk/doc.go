// Package desk is where acts begin and end: each thing that a candidate does
// with the record is one method here, which reads the clock once, changes
// everything that belongs together in one transaction, and says what came of it.
// It is the only room that says "and then".
//
// It finds no words (compose does), doubts none (critic), and knows no dates
// (plan). It knows neither pages nor commands; they hand in nouns and get nouns.
package desk
