package web

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"time"

	"regards"
	"regards/casefile"
	"regards/desk"
	"regards/store"
)

//go:embed settings.tsv
var settingsFile string

// settingRow is one setting of the method, as the page asks for it.
type settingRow struct {
	path, question, help string
	all                  []choice
}

var settingRows = sync.OnceValue(func() (out []settingRow) {
	for _, f := range cells(settingsFile, 4) {
		r := settingRow{path: f[0], question: f[1], help: f[2]}
		for c := range strings.SplitSeq(f[3], "|") {
			value, label, _ := strings.Cut(c, "=")
			r.all = append(r.all, choice{value, label})
		}
		out = append(out, r)
	}
	return out
})

// showSettings is the candidate's own page.
func showSettings(v *Visit) error {
	w, err := newSettings(v)
	if err != nil {
		return err
	}
	return v.Show(settingsPageOf(), settingsPage(w))
}

func settingsPageOf() Page { return Page{Title: "Settings", Here: "/settings", Class: "settings"} }

// settingsView is all that the page shows.
type settingsView struct {
	profile store.Profile
	typed   map[string]string // what was typed, where it came back with faults
	faults  map[string]string
	devices []store.Session
	own     string // the hash of this browser's session
	bin     []store.Row
	place   string
	demo    bool
	home    bool // other devices can come in
	backups []store.BackupFile
	onFile  bool // backups are kept beside the record
	feed    desk.Feed
	paper   regards.Stationery
	signed  bool // there is a scanned signature

	paperFault string
	now        time.Time
}

func newSettings(v *Visit) (w settingsView, err error) {
	w = settingsView{own: v.session.Hash, place: v.site.Place, demo: v.site.Demo, home: len(v.site.Home) > 0, onFile: v.site.Store.OnFile()}
	zone, err := v.Desk.Zone(v.Context())
	if err != nil {
		return w, err
	}
	w.now = v.Now.In(zone)
	if w.profile, err = v.Desk.File().Profile(v.Context()); err != nil {
		return w, err
	}
	if w.devices, err = v.Desk.File().Sessions(v.Context()); err != nil {
		return w, err
	}
	if w.backups, err = v.site.Store.KeptBackups(); err != nil {
		return w, err
	}
	if w.paper, err = v.Desk.Stationery(v.Context()); err != nil {
		return w, err
	}
	png, err := v.Desk.Signature(v.Context())
	if err != nil {
		return w, err
	}
	w.signed = png != nil
	if w.feed, err = v.Desk.Feed(v.Context()); err != nil {
		return w, err
	}
	w.bin, err = v.Desk.Bin(v.Context())
	return w, err
}

// value is what stands in a box: what was typed, else what is kept.
func (w settingsView) value(path string) string {
	if text, ok := w.typed[path]; ok {
		return text
	}
	c := &regards.Case{Candidate: w.profile.Candidate, Settings: w.profile.Settings}
	switch path {
	case "candidate.address":
		return strings.Join(c.Candidate.Address, "\n")
	case "candidate.other_employers":
		return strings.Join(c.Candidate.OtherEmployers, "\n")
	}
	text, err := casefile.Get(c, path)
	if err != nil {
		return ""
	}
	return text
}

// box is one box of the profile.
func (w settingsView) box(b box) box {
	b.Value, b.Fault = w.value(b.Name), w.faults[b.Name]
	return b
}

// profileBoxes are the boxes of the profile, in the order of the page.
func (w settingsView) profileBoxes() (out []box) {
	for _, b := range []box{
		{Name: "candidate.name", Label: "Name", Complete: "name", Hint: "As it signs your letters."},
		{Name: "candidate.email", Label: "E-mail", Type: "email", Complete: "email"},
		{Name: "candidate.phone", Label: "Phone", Type: "tel", Complete: "tel"},
		{Name: "candidate.address", Label: "Address", Type: "area", Complete: "street-address", Hint: "As on an envelope, a line for each line, without your name. For letters on paper."},
		{Name: "candidate.country", Label: "Country", Complete: "country", Hint: "Two letters, such as US, GB or CA-ON: for holidays and manners."},
		{Name: "candidate.time_zone", Label: "Time zone", Hint: "Such as America/New_York. Your days and hours are on this clock."},
		{Name: "candidate.other_employers", Label: "Names from your past", Type: "area", Hint: "Employers and places, one to a line, so that they are known as names."},
	} {
		out = append(out, w.box(b))
	}
	return out
}

// spareProofs is how many empty boxes for evidence stand below those filled.
const spareProofs = 2

// proofs are the places of the evidence, with room for more.
func (w settingsView) proofs() []string {
	var out []string
	for i := range len(w.profile.Candidate.Evidence) + spareProofs {
		out = append(out, fmt.Sprintf("candidate.evidence[%d]", i))
	}
	return out
}

// putProfile keeps the profile. The revision on the form is not asked for: two
// browsers that change different boxes both win, for each sends all its boxes.
func putProfile(v *Visit) error {
	w, err := newSettings(v)
	if err != nil {
		return err
	}
	w.typed = map[string]string{}
	var answers []desk.Answer
	lists := map[string][]string{"candidate.address": nil, "candidate.other_employers": nil}
	for _, b := range w.profileBoxes() {
		text := strings.ReplaceAll(v.PostFormValue(b.Name), "\r\n", "\n")
		w.typed[b.Name] = text
		if _, list := lists[b.Name]; list {
			lists[b.Name] = lines(text)
			continue
		}
		answers = append(answers, desk.Answer{Path: b.Name, Now: strings.TrimSpace(text)})
	}
	var proofs []regards.Evidence
	for _, p := range w.proofs() {
		e := regards.Evidence{At: strings.TrimSpace(v.PostFormValue(p + ".at")), Did: strings.TrimSpace(v.PostFormValue(p + ".did"))}
		w.typed[p+".at"], w.typed[p+".did"] = e.At, e.Did
		if !e.IsZero() {
			proofs = append(proofs, e)
		}
	}
	return keepSettings(v, w, desk.OwnPage{Answers: answers, Lists: lists, Evidence: proofs, HasEvidence: true}, "Kept. Your letters know it from now on.")
}

// putMethod keeps the settings of the method.
func putMethod(v *Visit) error {
	w, err := newSettings(v)
	if err != nil {
		return err
	}
	var answers []desk.Answer
	for _, r := range settingRows() {
		answers = append(answers, desk.Answer{Path: r.path, Now: v.PostFormValue(r.path)})
	}
	return keepSettings(v, w, desk.OwnPage{Answers: answers}, "Kept. New positions follow it; those on the record keep what they had.")
}

// keepSettings keeps a form, or shows it again with what is wrong with it.
func keepSettings(v *Visit, w settingsView, p desk.OwnPage, sentence string) error {
	faults, err := v.Desk.SetProfile(v.Context(), p)
	if err != nil {
		return err
	}
	if len(faults) == 0 {
		return v.Done("/settings", sentence, "")
	}
	w.faults = map[string]string{}
	for _, f := range faults {
		path, _, _ := strings.Cut(f.Path, "[") // a line of a list is the list's box
		w.faults[path] = sentenceCase(f.Text)
	}
	return v.ShowStatus(422, settingsPageOf(), settingsPage(w))
}

// lines are the lines of a text that are not empty.
func lines(text string) (out []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// dismissDevice signs another browser out, and dismissDevices all others.
func dismissDevice(v *Visit) error {
	if err := v.Desk.SignOut(v.Context(), v.PathValue("hash")); err != nil {
		return err
	}
	return v.Done("/settings#devices", "That browser is signed out.", "")
}

func dismissDevices(v *Visit) error {
	if err := v.Desk.SignOutOthers(v.Context(), v.session.Hash); err != nil {
		return err
	}
	return v.Done("/settings#devices", "All other browsers are signed out.", "")
}

// restorePosition takes a position out of the bin; erasePosition forgets it.
func restorePosition(v *Visit) error {
	id := v.PathValue("id")
	if err := v.Desk.RestoreCase(v.Context(), id, v.Device); err != nil {
		return err
	}
	return v.Done("/positions/"+id, "It is back, with its letters and its plan.", "")
}

func erasePosition(v *Visit) error {
	if err := v.Desk.EraseCase(v.Context(), v.PathValue("id")); err != nil {
		return err
	}
	return v.Done("/settings#bin", "Erased for good.", "")
}

// left is how long something still lies in the bin.
func (w settingsView) left(r store.Row) string {
	day := store.Time(r.Deleted).In(w.now.Location()).AddDate(0, 0, desk.BinDays)
	return "until " + dayShort(day, w.now)
}

func (w settingsView) seen(s store.Session) string {
	return "signed in " + dayShort(store.Time(s.Created).In(w.now.Location()), w.now) + ", last here " + clockOn(store.Time(s.Seen).In(w.now.Location()), w.now)
}

// sizeWord is a file's size as people say it.
func sizeWord(n int64) string {
	if n < 1<<20 {
		return itoa(int(n>>10)+1) + " KB"
	}
	return fmt.Sprintf("%.1f MB", float64(n)/(1<<20))
}
