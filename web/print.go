package web

import (
	"errors"
	"fmt"
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
	t := typedOf(all[0])
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
	letters, err := v.Desk.File().Letters(v.Context(), id)
	if err != nil {
		return err
	}
	back := "/positions/" + id + "/letters?kind=" + kind
	var all []paper.Typed
	for _, l := range letters {
		if l.Kind != kind || l.Private != 0 || l.Deleted != 0 {
			continue
		}
		t, err := v.Desk.Typed(v.Context(), l.ID)
		if errors.Is(err, desk.ErrFault) {
			return v.Refused(back, fmt.Errorf("%s: %w", l.Reader, err))
		}
		if err != nil {
			return err
		}
		all = append(all, typedOf(t[0]))
	}
	if len(all) == 0 {
		return store.ErrNotFound
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

func typedOf(t desk.Travel) paper.Typed { return paper.Typed{Letter: t.Letter, Place: t.Place} }

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

// printAll is where all letters of the page's kind are printed.
func (v panelView) printAll() string {
	return "/positions/" + v.Case.ID + "/letters.pdf?kind=" + string(v.Kind)
}
