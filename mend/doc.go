// Package mend turns what a tired thumb typed into what it meant to type:
// abbreviations spelled out, apostrophes and capitals restored, figures and
// arrows written as a letter writes them, chatter and asides taken out, slips
// of spelling put right, all in the spelling of the employer's country.
//
// It works on words and their nearest neighbours, from tables that anyone may
// read and edit (tables/*.tsv). It does not look at grammar inside a stem, does
// not turn persons or tenses, does not reorder and never guesses at meaning:
// package reading does the first three, and nobody does the last. A word that
// it cannot mend surely is left as typed and named in Result.Unsure.
package mend
