// Package typeset turns text into lines of placed signs, as a compositor does:
// kerning, ligatures, marks over letters of any Latin, Greek or Cyrillic name,
// and line ends chosen for the look of the whole paragraph. Lengths are in
// thousandths of the type's size, so one setting serves every size.
//
// It knows no page and no file format, hyphenates nothing, and does not guess:
// a sign that its two typefaces lack is reported, never drawn as a box.
package typeset
