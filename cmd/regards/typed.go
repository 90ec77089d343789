package main

import (
	"context"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"regards"
	"regards/compose"
	"regards/desk"
	"regards/paper"
)

// typedFlags are the flags of `regards write` for what goes to a printer.
type typedFlags struct {
	pdf, docx bool
	signature string
	copies    []string
	attach    []string

	envelopes, labels string
}

// forCountry is what a kind of envelope or of labels is when none is named.
const forCountry = "country"

func (f *typedFlags) on(c *cobra.Command) {
	c.Flags().BoolVar(&f.pdf, "pdf", false, "with -o, also each letter as it is typed on paper: one page, as .pdf")
	c.Flags().BoolVar(&f.docx, "docx", false, "with -o, the same page for Word and LibreOffice, to be edited: as .docx")
	c.Flags().StringVar(&f.signature, "signature", "", "the scanned signature for typed letters: a PNG or JPEG `file`")
	c.Flags().StringArrayVar(&f.copies, "copy", nil, "a `name` for the line of copies of typed letters; may be repeated")
	c.Flags().StringArrayVar(&f.attach, "attach", nil, "with -o, a `file` for the e-mails that say that something is attached; may be repeated")
	c.Flags().StringVar(&f.envelopes, "envelopes", "", "with -o, an envelope for each letter, as envelopes.pdf; `kind`: No10, DL or C5\n(default: the employer's country's)")
	c.Flags().StringVar(&f.labels, "labels", "", "with -o, a sheet of address labels, as labels.pdf; `kind`: 5160 or L7160\n(default: the employer's country's)")
	c.Flags().Lookup("envelopes").NoOptDefVal = forCountry
	c.Flags().Lookup("labels").NoOptDefVal = forCountry
	c.MarkFlagFilename("signature", "png", "jpg", "jpeg")
}

// any reports whether something typed was asked for.
func (f typedFlags) any() bool { return f.pdf || f.docx || f.envelopes != "" || f.labels != "" }

// scanned reads the signature; nil when there is none.
func (f typedFlags) scanned() (image.Image, error) {
	if f.signature == "" {
		return nil, nil
	}
	b, err := os.ReadFile(f.signature)
	if err != nil {
		return nil, fmt.Errorf("--signature: %s cannot be read: %w. Nothing was written", f.signature, cause(err))
	}
	img, err := paper.ReadSignature(b)
	if err != nil {
		return nil, fmt.Errorf("--signature: %s %w. Nothing was written", f.signature, err)
	}
	return img, nil
}

// ownPaper is what Settings say of the candidate's own paper, for positions of
// the record; a case file stands by itself.
type ownPaper struct {
	regards.Stationery
	signature image.Image
}

// ownPaper reads what Settings say of paper, where a name means a position of
// the record.
func (d door) ownPaper(path string) (own ownPaper, err error) {
	if !mayBeOnRecord(path) {
		return own, nil
	}
	ctx := context.Background()
	return own, d.atDesk(ctx, false, func(k *desk.Desk) error {
		var png []byte
		own.Stationery, err = k.Stationery(ctx)
		if err == nil {
			png, err = k.Signature(ctx)
		}
		if err == nil && png != nil {
			own.signature, err = paper.ReadSignature(png)
		}
		return err
	})
}

// typed are the letters as they are typed, whatever way they travel: an e-mail
// gets the addresses and the date that the same letter has on paper.
func (w *written) typed(k regards.Kind, o compose.Options, f typedFlags, own ownPaper) error {
	if !f.any() {
		return nil
	}
	img, err := f.scanned()
	if err != nil {
		return err
	}
	if img == nil {
		img = own.signature
	}
	if f.envelopes == forCountry && own.Envelope != "" {
		f.envelopes = own.Envelope
	}
	sheets := map[string]*regards.Sheet{}
	if slices.ContainsFunc(w.panel.Letters, func(l regards.Letter) bool { return l.Sheet == nil }) {
		o.Channel = regards.Paper
		p, err := compose.Write(w.c, k, o)
		if err != nil {
			return err
		}
		for _, l := range p.Letters {
			sheets[l.To] = l.Sheet
		}
	}
	var all []paper.Typed
	for i, l := range w.panel.Letters {
		if l.Sheet == nil {
			l.Sheet = sheets[l.To]
		}
		if l.Sheet != nil {
			sheet := own.On(*l.Sheet)
			l.Sheet = &sheet
		}
		t := paper.Typed{Letter: l, Place: w.c.Place(), Signature: img, Copies: f.copies}
		files, fs, err := f.files(t)
		if err != nil {
			return fmt.Errorf("the typed letter to %s cannot be made: %w. Nothing was written", l.To, err)
		}
		w.findings[i] = append(w.findings[i], fs...)
		w.sheets = append(w.sheets, files)
		all = append(all, t)
	}
	return w.forPost(all, f)
}

// forPost are the envelopes and labels of the letters, in files of their own.
func (w *written) forPost(all []paper.Typed, f typedFlags) error {
	for _, form := range []struct {
		kind, name string
		make       func(string) ([]byte, []regards.Finding, error)
	}{
		{f.envelopes, "envelopes.pdf", func(kind string) ([]byte, []regards.Finding, error) {
			e, known := paper.KindOfEnvelope(kind)
			if !known && kind != "" {
				return nil, nil, fmt.Errorf("--envelopes: %q is no envelope that Regards knows; take No10, DL or C5. Nothing was written", kind)
			}
			return paper.EnvelopesPDF(all, e)
		}},
		{f.labels, "labels.pdf", func(kind string) ([]byte, []regards.Finding, error) {
			if kind != "" && !slices.Contains(paper.LabelSheets(), kind) {
				return nil, nil, fmt.Errorf("--labels: %q is no sheet that Regards knows; take 5160 or L7160. Nothing was written", kind)
			}
			return paper.LabelsPDF(all, kind)
		}},
	} {
		if form.kind == "" {
			continue
		}
		b, fs, err := form.make(strings.Replace(form.kind, forCountry, "", 1))
		if err != nil {
			return err
		}
		for _, x := range fs {
			w.panel.Notes = append(w.panel.Notes, x.Text)
		}
		if len(b) > 0 {
			w.post = append(w.post, postFile{form.name, b})
		}
	}
	return nil
}

// postFile is a file that is for all letters.
type postFile struct {
	name    string
	content []byte
}

// files are a typed letter's files, by the ending of their names.
func (f typedFlags) files(t paper.Typed) (out map[string][]byte, fs []regards.Finding, err error) {
	out = map[string][]byte{}
	for _, form := range []struct {
		wanted bool
		ending string
		make   func(paper.Typed) ([]byte, []regards.Finding, error)
	}{{f.pdf, ".pdf", paper.PDF}, {f.docx, ".docx", paper.DOCX}} {
		if !form.wanted {
			continue
		}
		b, against, err := form.make(t)
		if err != nil {
			return nil, nil, err
		}
		if len(fs) == 0 { // both forms find the same against a letter
			fs = against
		}
		if len(against) == 0 {
			out[form.ending] = b
		}
	}
	return out, fs, nil
}

// typedEndings are the endings of typed letters' files, in the order in which
// they are named.
func typedEndings() []string { return []string{".pdf", ".docx"} }

// typedFile is one typed form of a letter, if it was asked for and fits.
func (w *written) typedFile(letter int, ending string) ([]byte, bool) {
	if letter >= len(w.sheets) {
		return nil, false
	}
	b, ok := w.sheets[letter][ending]
	return b, ok
}

// untouched reports whether a typed letter's file is as this program made it.
func untouched(name string) bool {
	b, err := os.ReadFile(name)
	return err == nil && paper.Untouched(filepath.Ext(name), b)
}

// onPaper writes a file for the printer, or says what stands against it.
func (d door) onPaper(file string, content []byte, fs []regards.Finding, err error, hint string) error {
	if err != nil {
		return fmt.Errorf("%s cannot be made: %w. Nothing was written", file, err)
	}
	t := newTerminal(d.stdout)
	for _, f := range fs {
		t.across("", "", f.Text)
	}
	if len(fs) > 0 {
		return errRefused
	}
	made, err := prepare(filepath.Dir(file), file, content)
	if err != nil {
		return err
	}
	if err := os.Rename(made.temp, file); err != nil {
		os.Remove(made.temp)
		return fmt.Errorf("%s cannot be written: %w. What stood there stands", file, cause(err))
	}
	t.line(printable(file))
	if hint != "" {
		t.across("", "", hint)
	}
	return t.err
}
