package archive

import (
	"strings"

	"regards/paper"
	"regards/store"
)

// The tree. Names end in .yaml where people are to read the case files, and in
// .json where it is to be quick: either is a case file.
const (
	PositionsDir = "positions/"
	BinDir       = "in the bin/" // positions that were deleted
	LettersDir   = "letters/"
	// Readme says what is what.
	Readme = "README.txt"
	// BesideDir holds, under the name of a position's file, a store.Beside in JSON.
	BesideDir = "beside/"
	// ContactsTable and ContactCards say the same twice: the table is what bring
	// takes, the cards are for other programs.
	ContactsTable = "contacts.csv"
	ContactCards  = "contacts.vcf"
	// You is the name, without its ending, of a case file with nothing but the
	// candidate and the settings for new positions.
	You = "you"
	// Paper is the candidate's own paper, a regards.Stationery in JSON, and
	// Signature the scanned signature.
	Paper     = "paper.json"
	Signature = "signature.png"
)

// Dirs are the folders of the tree.
func Dirs() []string { return []string{PositionsDir, BinDir, LettersDir, BesideDir} }

const readme = `Everything that Regards has on record about you and your interviews.

positions/     one case file for each position, with your notes, private ones too.
               "regards write FILE" reads them, and so does "New position" in Regards.
letters/       the letters as they stand, in a folder for each position
in the bin/    positions that were deleted and not yet erased
beside/        what a case file does not tell: letters that you changed, approved or
               sent, steps that you ticked off, meetings that became interviews
contacts.csv   the people whom you know, as a table
contacts.vcf   the same as vCards, for an address book
you            your own page; paper and signature, where you have them: what your
               letters are printed on

"regards import" takes the whole of it back; what lies in the bin stays away. For every
state that your texts have had, make a backup ("regards backup") as well.
`

// ReadSignature is a scanned signature as the record keeps one; an error says
// what is wrong with it.
func ReadSignature(content []byte) ([]byte, error) { return paper.KeepSignature(content) }

// nameOf is what a position is called in the tree.
func nameOf(k *store.Kept) string {
	return strings.Trim(paper.Slug(k.Employer)+"-"+paper.Slug(k.Position)+"-"+k.ID[:min(8, len(k.ID))], "-")
}

// letterName is what a letter of a position is called.
func letterName(position string, l *store.Letter) string {
	return LettersDir + position + "/" + paper.Slug(l.Reader) + "-" + paper.Slug(l.Kind) + "-" + l.ID[max(0, len(l.ID)-8):] + ".txt"
}

// BesideOf is what the file beside a position's file is called; empty when the
// name is none of a position.
func BesideOf(name string) string {
	rest, ok := strings.CutPrefix(name, PositionsDir)
	if !ok {
		return ""
	}
	if i := strings.LastIndexByte(rest, '.'); i > 0 {
		rest = rest[:i]
	}
	return BesideDir + rest + ".json"
}
