package bring

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"regards"
	"regards/calendar"
	"regards/casefile"
	"regards/intake"
	"regards/store"
)

// Most is how many bytes of a file are taken.
const Most = 32 << 20

// ErrTooLarge is a file, or what is packed into it, beyond the bounds.
var ErrTooLarge = errors.New("it is larger than anything that Regards reads")

// File is a file as somebody brought it.
type File struct {
	Name    string
	Content []byte
}

// Thing is one thing that a file says. One of Case, Own, Paper, Signature,
// Invitation and Suggestion is set.
type Thing struct {
	File       string // with its place inside an archive
	Line       int    // 0 where it is the whole file
	Case       *regards.Case
	AsIs       bool          // the case is from an archive of our own
	Beside     *store.Beside // what such an archive has beside the case; nil for nothing
	Own        *regards.Case // of such an archive: the candidate's own page, and nothing else
	Paper      *regards.Stationery
	Signature  []byte // a PNG as the record keeps it
	Invitation *calendar.Invitation
	Suggestion *intake.Suggestion
}

// Report is what came of reading a file.
type Report struct {
	Format string // "case file", "invitation", "LinkedIn connections", ...
	Things int
	Left   []intake.Note // what was left out, and why
}

// NewFile reads a file to its end; ErrTooLarge when that is far.
func NewFile(name string, r io.Reader) (File, error) {
	b, err := io.ReadAll(io.LimitReader(r, Most+1))
	if err == nil && len(b) > Most {
		err = fmt.Errorf("%s: %w (%d MB)", name, ErrTooLarge, Most>>20)
	}
	return File{name, b}, err
}

// Read hands the things that a file says to take, one by one, in the order of
// the file; an error of take ends it and is returned. The file itself is kept,
// so that it can be read again: first to look, then to take. Faults of a case
// file are *casefile.Errors; all others begin with the file's name.
func (f File) Read(take func(Thing) error) (rep Report, err error) {
	give := func(t Thing) error {
		if t.File == "" {
			t.File = f.Name
		}
		rep.Things++
		return take(t)
	}
	switch f.kind() {
	case "case file":
		rep.Format = "case file"
		return rep, f.readCase(give)
	case "invitation":
		rep.Format = "invitation"
		return rep, f.readInvitation(give, calendar.ReadInvitation)
	case "mail":
		rep.Format = "invitation"
		return rep, f.readInvitation(give, calendar.ReadMail)
	case "archive":
		rep.Format = "archive"
		rep.Left, err = f.readArchive(give)
		return rep, err
	}
	var own error // of take, which is no fault of the file
	known, err := intake.Read(bytes.NewReader(f.Content), func(s intake.Suggestion) error {
		own = give(Thing{Line: s.Line, Suggestion: &s})
		return own
	})
	rep.Format, rep.Left = known.Format, known.Left
	switch {
	case own != nil:
		return rep, own
	case errors.Is(err, intake.ErrUnknown) && bytes.HasPrefix(bytes.TrimSpace(f.Content), []byte("{")):
		rep.Format = "case file"
		return rep, f.readCase(give)
	case err != nil:
		return rep, fmt.Errorf("%s: %w", f.Name, err)
	}
	return rep, nil
}

// kind tells by a file's name and first bytes who reads it; empty for intake.
func (f File) kind() string {
	head := f.Content[:min(len(f.Content), 2048)]
	ending := strings.ToLower(filepath.Ext(f.Name))
	text := strings.ToUpper(string(bytes.TrimLeft(head, "\ufeff \r\n\t")))
	switch {
	case f.Name == "-", ending == ".yaml", ending == ".yml":
		return "case file"
	case bytes.HasPrefix(head, []byte("\x1f\x8b")), bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return "archive"
	case strings.HasPrefix(text, "BEGIN:VCALENDAR"):
		return "invitation"
	case ending == ".mht", ending == ".mhtml", strings.Contains(text, "CONTENT-TYPE: MULTIPART/RELATED") && strings.Contains(text, "SNAPSHOT-CONTENT-LOCATION:"):
		return "" // a page as a browser saved it, dressed as an e-mail
	case ending == ".eml", strings.Contains(text, "\nMIME-VERSION:") && strings.Contains(text, "CONTENT-TYPE:"):
		return "mail"
	}
	return ""
}

func (f File) readCase(give func(Thing) error) error {
	name := f.Name
	if name == "-" {
		name = "standard input"
	}
	c, err := casefile.Read(bytes.NewReader(f.Content), name)
	if err != nil {
		return err
	}
	return give(Thing{Case: c})
}

func (f File) readInvitation(give func(Thing) error, read func(io.Reader) (calendar.Invitation, error)) error {
	in, err := read(bytes.NewReader(f.Content))
	if err != nil {
		return fmt.Errorf("%s: %w", f.Name, err)
	}
	return give(Thing{Invitation: &in})
}
