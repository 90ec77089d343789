package web

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"regards"
	"regards/desk"
	"regards/paper"
	"regards/store"
)

// typedFile gives a letter as it is typed on paper: as PDF, or for Word.
func typedFile(v *Visit, id, ending string) error {
	all, err := v.Desk.Typed(v.Context(), id)
	if err != nil {
		return v.Refused("/letters/"+id, err)
	}
	t, err := typedOf(all[0])
	if err != nil {
		return err
	}
	kind, form := "application/pdf", paper.PDF
	if ending == ".docx" {
		kind, form = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", paper.DOCX
	}
	b, fs, err := form(t)
	if err != nil {
		return err
	}
	if len(fs) > 0 {
		return v.Refused("/letters/"+id, against(fs))
	}
	return v.File(kind, letterName(t.Letter)+ending, b)
}

// printAll is all letters of a kind that may leave, in one file. One that
// cannot go out yet is named; a private one stays where it is.
func printAll(v *Visit) error {
	id, kind := v.PathValue("id"), v.FormValue("kind")
	if kind == "" {
		kind = string(regards.ThankYou)
	}
	letters, err := typedOfKind(v, id, kind)
	back := "/positions/" + id + "/letters?kind=" + kind
	if err != nil {
		return v.Refused(back, err)
	}
	var all []paper.Typed
	for _, t := range letters {
		p, err := typedOf(t)
		if err != nil {
			return err
		}
		all = append(all, p)
	}
	b, fs, err := paper.PDFs(all)
	if err != nil {
		return err
	}
	if len(fs) > 0 {
		return v.Refused(back, against(fs))
	}
	return v.File("application/pdf", "letters.pdf", b)
}

// typedOfKind are the letters of a kind that may leave, as they are typed.
func typedOfKind(v *Visit, id, kind string) (all []desk.Travel, err error) {
	letters, err := v.Desk.File().Letters(v.Context(), id)
	if err != nil {
		return nil, err
	}
	for _, l := range letters {
		if l.Kind != kind || l.Private != 0 || l.Deleted != 0 {
			continue
		}
		t, err := v.Desk.Typed(v.Context(), l.ID)
		if errors.Is(err, desk.ErrFault) {
			return nil, fmt.Errorf("%s: %w", l.Reader, err)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, t[0])
	}
	if len(all) == 0 {
		return nil, store.ErrNotFound
	}
	return all, nil
}

func typedOf(t desk.Travel) (out paper.Typed, err error) {
	out = paper.Typed{Letter: t.Letter, Place: t.Place}
	if t.Signature != nil {
		out.Signature, err = paper.ReadSignature(t.Signature)
	}
	return out, err
}

// against is what stands against a paper, as the page says it.
func against(fs []regards.Finding) error {
	var all []string
	for _, f := range fs {
		all = append(all, f.Text)
	}
	return fmt.Errorf("%s%w", strings.Join(all, " "), desk.ErrFault)
}

// letterName is a letter's name as a file, without an ending.
func letterName(l regards.Letter) string {
	name := paper.Slug(l.To)
	if l.Kind != regards.ThankYou {
		name += "-" + string(l.Kind)
	}
	return name
}

// many reports whether there are letters beside the one that is open.
func (v panelView) many() bool { return len(v.Own) > 1 }

// printAll is where all letters of the page's kind are printed, and forPost
// where what they travel in is.
func (v panelView) printAll() string { return v.forPost("letters.pdf") }

func (v panelView) forPost(file string) string {
	return "/positions/" + v.Case.ID + "/" + file + "?kind=" + url.QueryEscape(string(v.Kind))
}
