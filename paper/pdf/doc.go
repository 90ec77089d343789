// Package pdf writes small documents as PDF 1.7 in the manner of PDF/UA-1:
// everything that says something is tagged and can be read aloud, searched and
// copied; the typefaces are embedded, reduced to the signs that are used; title,
// language and author stand in the document. The same content gives the same
// bytes.
//
// It draws text, rules and one kind of picture, and no more. Where something
// stands on the page is not its question, nor whether it fits.
package pdf
