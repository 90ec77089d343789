package web

import (
	"errors"
	"net/http"
	"slices"
	"strings"

	"regards"
	"regards/desk"
	"regards/paper"
	"regards/store"
)

// stationeryBoxes are the boxes of the head of a letter, in the order in which
// they stand there.
func (w settingsView) stationeryBoxes() []box {
	p := w.paper
	return []box{
		{Name: "head.name", Label: "Name", Value: p.Name, Complete: "name"},
		{Name: "head.address", Label: "Address", Type: "area", Value: strings.Join(p.Address, "\n"), Complete: "street-address"},
		{Name: "head.phone", Label: "Phone", Type: "tel", Value: p.Phone, Complete: "tel"},
		{Name: "head.email", Label: "E-mail", Type: "email", Value: p.Email, Complete: "email"},
		{Name: "head.links", Label: "Links", Type: "area", Value: strings.Join(p.Links, "\n"), Complete: "off", Hint: "One to a line, as they are to be read: example.org/ana."},
	}
}

// sizeChoices and envelopeChoices are what a sheet and an envelope can be.
func sizeChoices() []choice {
	return []choice{{"", "As in the country"}, {"Letter", "US Letter"}, {"A4", "A4"}}
}

func envelopeChoices() []choice {
	return []choice{{"", "As in the country"}, {"No10", "No. 10"}, {"DL", "DL"}, {"C5", "C5"}}
}

// putStationery keeps the candidate's own paper.
func putStationery(v *Visit) error {
	s := regards.Stationery{Name: v.field("head.name"), Address: lines(v.field("head.address")), Phone: v.field("head.phone"), Email: v.field("head.email"),
		Links: lines(v.field("head.links")), Size: v.PostFormValue("size"), Envelope: v.PostFormValue("envelope")}
	switch err := v.Desk.PutStationery(v.Context(), s); {
	case errors.Is(err, desk.ErrFault):
		w, werr := newSettings(v)
		if werr != nil {
			return werr
		}
		w.paper, w.paperFault = s, err.Error()
		return v.ShowStatus(http.StatusUnprocessableEntity, settingsPageOf(), settingsPage(w))
	case err != nil:
		return err
	}
	return v.Done("/settings#paper", "Kept. Letters are printed so from now on.", "")
}

// putSignature keeps the scanned signature, or takes it away.
func putSignature(v *Visit) error {
	files, err := v.dropped()
	if err != nil {
		return v.Refused("/settings#paper", err)
	}
	if len(files) == 0 {
		return v.Refused("/settings#paper", desk.Faultf("No picture was chosen. Nothing was changed."))
	}
	png, err := paper.KeepSignature(files[0].Content)
	if err != nil {
		return v.Refused("/settings#paper", desk.Faultf("%s %s. Nothing was changed.", files[0].Name, err))
	}
	if err := v.Desk.PutSignature(v.Context(), png); err != nil {
		return err
	}
	return v.Done("/settings#paper", "Kept. Typed letters carry it from now on.", "")
}

func dropSignature(v *Visit) error {
	if err := v.Desk.PutSignature(v.Context(), nil); err != nil {
		return err
	}
	return v.Done("/settings#paper", "Taken away. Typed letters leave room for a pen again.", "")
}

// showSignature is the scanned signature as a picture.
func showSignature(v *Visit) error {
	png, err := v.Desk.Signature(v.Context())
	if err != nil {
		return err
	}
	if png == nil {
		return store.ErrNotFound
	}
	v.w.Header().Set("Content-Type", "image/png")
	_, err = v.w.Write(png)
	return err
}

// printPost is the envelopes or the labels for the letters of a kind that go by
// post, or, where none is meant to, for all that can be printed.
func printPost(v *Visit) error {
	id, kind := v.PathValue("id"), v.FormValue("kind")
	if kind == "" {
		kind = string(regards.ThankYou)
	}
	back := "/positions/" + id + "/letters?kind=" + kind
	all, err := typedOfKind(v, id, kind)
	if err != nil {
		return v.Refused(back, err)
	}
	if byPost := slices.DeleteFunc(slices.Clone(all), func(t desk.Travel) bool { return t.Letter.Channel != regards.Paper }); len(byPost) > 0 {
		all = byPost
	}
	var typed []paper.Typed
	for _, t := range all {
		p, err := typedOf(t)
		if err != nil {
			return err
		}
		typed = append(typed, p)
	}
	name, b, fs := "labels.pdf", []byte(nil), []regards.Finding(nil)
	if strings.HasSuffix(v.URL.Path, "/envelopes.pdf") {
		name = "envelopes.pdf"
		b, fs, err = paper.EnvelopesPDF(typed, paper.Envelope(all[0].Envelope))
	} else {
		b, fs, err = paper.LabelsPDF(typed, "")
	}
	switch {
	case err != nil:
		return err
	case len(fs) > 0:
		return v.Refused(back, against(fs))
	case len(b) == 0:
		return v.Refused(back, desk.Faultf("No address is known for any of these letters. It belongs to the employer, in the debrief; then envelopes and labels can be printed."))
	}
	return v.File("application/pdf", name, b)
}

// signedText is a printed letter's text in two parts, between which there is
// room for a signature. What the head says already is not said again below the name.
func signedText(t desk.Travel) (before, name string) {
	whole := strings.Join(t.Letter.Signature, "\n")
	before, ok := strings.CutSuffix(t.Letter.Body(), whole)
	if !ok || whole == "" {
		return t.Letter.Body(), ""
	}
	if s := t.Letter.Sheet; s != nil && len(s.Head) > 0 {
		whole = strings.Join(paper.Typed{Letter: t.Letter}.Name(), "\n")
	}
	return before, whole
}

// headed are the lines at the head of a printed letter.
func headed(s *regards.Sheet) []string {
	if len(s.Head) > 0 {
		return s.Head
	}
	return s.Sender
}
