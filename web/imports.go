package web

import (
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"slices"
	"strings"

	"regards/bring"
	"regards/casefile"
	"regards/desk"
	"regards/store"
)

// mostLines is how many things of each file a preview names; it counts all.
const mostLines = 200

// mostFiles is how many files are dropped at once.
const mostFiles = 50

// importsView is the page on which files are chosen.
type importsView struct {
	faults []string // of the files that came last, each with its place
}

func importsPageOf() Page { return Page{Title: "Bring in", Here: "/imports", Class: "imports"} }

// showImports is where files are chosen, and says which.
func showImports(v *Visit) error { return v.Show(importsPageOf(), importsPage(importsView{})) }

// importFiles looks at the files that were dropped or chosen, and keeps them for
// as long as somebody reads what they say. Nothing is filed. With a fault in
// one of them the page says where, for all of them.
func importFiles(v *Visit) error {
	files, err := v.dropped()
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return desk.Faultf("No file was chosen. Choose one under Bring in, or drop it on any page; nothing was added.")
	}
	w, status := importsView{}, http.StatusUnprocessableEntity
	for _, f := range files {
		if _, err := f.Read(func(bring.Thing) error { return nil }); err != nil {
			w.faults = append(w.faults, placesOf(err)...)
			if errors.Is(err, bring.ErrTooLarge) || len(f.Content) > bodyLimit && errors.As(err, new(*casefile.Errors)) {
				status = http.StatusRequestEntityTooLarge
			}
		}
	}
	if len(w.faults) > 0 {
		return v.ShowStatus(status, importsPageOf(), importsPage(w))
	}
	d := &drop{candidate: v.session.Candidate, at: v.Now, files: files}
	if d.results, _, err = bring.Take(v.Context(), v.Desk, files, bring.Options{Device: v.Device, Preview: true, Most: mostLines}); err != nil {
		return err
	}
	v.site.waiting.keep(d)
	return v.see("/imports/" + d.id)
}

// dropped are the files of a form, in memory: nothing of them touches a disk.
func (v *Visit) dropped() (out []bring.File, err error) {
	form, err := v.MultipartReader()
	if err != nil {
		return nil, desk.Faultf("No file arrived. Choose one under Bring in, and send it once more; nothing was added.")
	}
	for {
		p, err := form.NextPart()
		var large *http.MaxBytesError
		switch {
		case errors.Is(err, io.EOF):
			return out, nil
		case errors.As(err, &large):
			return nil, errTooLarge
		case err != nil:
			return nil, desk.Faultf("The files did not arrive whole. Send them once more; nothing was added.")
		}
		f, err := fileOf(p)
		switch {
		case errors.As(err, &large), errors.Is(err, bring.ErrTooLarge), len(out) == mostFiles:
			return nil, errTooLarge
		case err != nil:
			return nil, desk.Faultf("The files did not arrive whole. Send them once more; nothing was added.")
		case f.Name != "":
			out = append(out, f)
		}
	}
}

// fileOf is one file of a form; without a name when the box was left empty.
func fileOf(p *multipart.Part) (bring.File, error) {
	defer p.Close()
	if p.FormName() != "file" || p.FileName() == "" {
		return bring.File{}, nil
	}
	return bring.NewFile(p.FileName(), p)
}

// placesOf is an error of a file with its places, a line for each.
func placesOf(err error) (out []string) {
	var faults *casefile.Errors
	if !errors.As(err, &faults) {
		return []string{strings.TrimSuffix(err.Error(), ".") + "."}
	}
	for _, f := range faults.Faults {
		out = append(out, f.String())
	}
	return out
}

// showImport is what would come of a drop, or what came of it.
func showImport(v *Visit) error {
	w, err := newImport(v)
	if err != nil {
		return err
	}
	p := importsPageOf()
	if w.taken {
		p.Title = "Brought in"
		return v.Show(p, importedPage(w))
	}
	return v.Show(p, importPage(w))
}

func newImport(v *Visit) (w importView, err error) {
	if w.drop, err = v.site.waiting.find(v.PathValue("id"), v.session.Candidate, v.Now); err != nil {
		return w, err
	}
	p, err := v.Desk.File().Profile(v.Context())
	if err != nil {
		return w, err
	}
	w.own = []string{p.Candidate.Email, p.Candidate.Name}
	if slices.ContainsFunc(w.meetings(), func(l bring.Line) bool { return l.Took == desk.TookNew }) && !w.taken {
		w.positions, err = v.Desk.File().Cases(v.Context(), store.Place{}, mostChoices)
	}
	return w, err
}

// takeImport files what was looked at.
func takeImport(v *Visit) error {
	w, err := newImport(v)
	if err != nil {
		return err
	}
	if w.taken {
		return v.see("/imports/" + w.id) // pressed twice
	}
	to, without := map[string]string{}, map[string][]string{}
	for i, l := range w.meetings() {
		uid := l.Invitation.UID
		to[uid] = v.PostFormValue(fmt.Sprintf("to-%d", i))
		for _, a := range l.Invitation.People(w.own...) {
			if !slices.Contains(v.PostForm[fmt.Sprintf("who-%d", i)], key(a)) {
				without[uid] = append(without[uid], a.Email, a.Name)
			}
		}
	}
	results, event, err := bring.Take(v.Context(), v.Desk, w.files, bring.Options{Device: v.Device, Most: mostLines,
		To: func(uid string) string { return to[uid] }, Without: func(uid string) []string { return without[uid] }})
	if err != nil {
		return err
	}
	v.site.waiting.settle(w.id, results, event)
	return v.Done("/imports/"+w.id, strings.Join(strings.Fields("Brought in: "+countsWord(total(results))+"."), " "), event)
}

// forgetImport lets the files go that were looked at.
func forgetImport(v *Visit) error {
	v.site.waiting.forget(v.PathValue("id"), v.session.Candidate)
	return v.Done("/imports", "Left as it was. Nothing of the files was kept.", "")
}
