// Package critic reads a letter as its reader will: it compares the letter
// with the record that it should rest on, with the letters that go to the
// reader's colleagues, and with what is known to please or to annoy, and says
// each doubt with its rule, its weight, its place and a remedy (METHOD 2,
// COMPOSER 9). Facts block, style warns, taste informs.
//
// It serves letters that were generated, edited by hand or pasted alike. The
// record holds answers as hurried people typed them, the letter holds them
// mended, so facts are compared by value: "9 -> 2" vouches for "from nine to
// two", "1030pm" for "10:30 p.m.", "spanish" for "Spanish".
//
// It will not rewrite a letter, guess at what the writer meant, read a clock
// or a file, or show private text: a finding about a private note says that
// it is close to one, never what the note says.
package critic
