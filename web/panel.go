package web

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"regards"
	"regards/casefile"
	"regards/desk"
	"regards/store"
)

// showPanel is the letters of one kind that a position wants, side by side.
func showPanel(v *Visit) error {
	kind := askedKind(v.URL.Query().Get("kind"))
	if _, ok := wordOf(kind); !ok {
		return store.ErrNotFound
	}
	wanted, err := wants(v, v.PathValue("id"), kind)
	if err != nil {
		return err
	}
	if !wanted {
		k, err := v.Desk.File().Case(v.Context(), v.PathValue("id"))
		if err != nil {
			return err
		}
		return v.Show(Page{Title: "Letters", Here: "/letters", Class: "letters"}, kindPage(panelView{Panel: &desk.Panel{Case: k}, Kind: kind, Now: v.Now}))
	}
	return panelOf(v, v.PathValue("id"), kind, "")
}

// askedKind is the kind that an address asks for; a thank-you when it says none.
func askedKind(s string) regards.Kind {
	if s == "" {
		return regards.ThankYou
	}
	return regards.Kind(s)
}

// wants reports whether letters of a kind are to be composed when somebody
// looks: thanks always, others once they were begun or the plan asks for them.
// Looking through the menu leaves no drafts behind.
func wants(v *Visit, id string, kind regards.Kind) (bool, error) {
	if kind == regards.ThankYou {
		return true, nil
	}
	all, err := v.Desk.File().Letters(v.Context(), id)
	if err != nil {
		return false, err
	}
	if slices.ContainsFunc(all, func(l store.Letter) bool { return l.Kind == string(kind) }) {
		return true, nil
	}
	steps, err := v.Desk.File().CaseSteps(v.Context(), id)
	if err != nil {
		return false, err
	}
	return slices.ContainsFunc(steps, func(s store.Step) bool { return s.Kind == string(kind) }), nil
}

// writePanel composes the letters of a kind that was asked for.
func writePanel(v *Visit) error {
	kind := askedKind(v.PostFormValue("kind"))
	if _, ok := wordOf(kind); !ok {
		return store.ErrNotFound
	}
	p, err := panelViewOf(v, v.PathValue("id"), kind, "")
	if err != nil {
		return err
	}
	if p.Chosen == nil { // its notes say why there is no letter
		return v.Show(Page{Title: p.heading(), Here: "/letters", Class: "letters"}, kindPage(*p))
	}
	return v.see(p.path(kind))
}

// panelOf shows the letters of a kind, the chosen one open; the first that is
// not sent when none is chosen.
func panelOf(v *Visit, caseID string, kind regards.Kind, chosen string) error {
	p, err := panelViewOf(v, caseID, kind, chosen)
	if err != nil {
		return err
	}
	page := Page{Title: p.heading(), Here: "/letters", Class: "letters", Scripts: []string{"letters.js"}}
	if p.Chosen == nil {
		return v.Show(page, kindPage(*p))
	}
	return v.Show(page, panelPage(*p))
}

func panelViewOf(v *Visit, caseID string, kind regards.Kind, chosen string) (*panelView, error) {
	panel, err := v.Desk.Letters(v.Context(), caseID, kind)
	if err != nil {
		return nil, err
	}
	p := &panelView{Panel: panel, Kind: kind, Edit: v.URL.Query().Has("edit"), Tried: true, Now: v.Now.In(panel.Case.Case.Zone())}
	if p.Steps, err = v.Desk.File().CaseSteps(v.Context(), caseID); err != nil {
		return nil, err
	}
	for i := range panel.Pages {
		if panel.Pages[i].Letter.Kind == string(kind) {
			p.Own = append(p.Own, &panel.Pages[i])
		}
	}
	i := slices.IndexFunc(p.Own, func(x *desk.Page) bool { return x.Letter.ID == chosen })
	if i < 0 && chosen != "" {
		return nil, store.ErrNotFound
	}
	if i < 0 {
		i = max(0, slices.IndexFunc(p.Own, func(x *desk.Page) bool { return x.Letter.State != store.Sent }))
	}
	if i < len(p.Own) {
		p.Chosen = p.Own[i]
		p.Edit = p.Edit && p.Chosen.Letter.State != store.Sent
	}
	return p, nil
}

// panelView is the letters of one kind of one position, and the one that lies open.
type panelView struct {
	*desk.Panel
	Kind   regards.Kind
	Own    []*desk.Page // of this kind
	Chosen *desk.Page
	Steps  []store.Step
	Edit   bool // the open letter is a box to write in
	Tried  bool // the kind was composed, so that its notes say why there is no letter
	Stale  bool // another device's text was replaced just now
	Now    time.Time
}

func (v panelView) word() kindWord { w, _ := wordOf(v.Kind); return w }

func (v panelView) heading() string {
	switch n := len(v.Own); {
	case n == 0, v.Kind != regards.ThankYou:
		return v.word().Heading
	case n == 1:
		return "A letter to " + v.Own[0].Letter.Reader
	default:
		s := sentenceCase(countWord(n)) + " letters"
		if v.Overlap <= 0.1 {
			s += ", no two alike"
		}
		return s
	}
}

// path is the address of the panel's kind.
func (v panelView) path(k regards.Kind) string {
	at := "/positions/" + v.Case.ID + "/letters"
	if k != regards.ThankYou {
		at += "?kind=" + string(k)
	}
	return at
}

// about is who a reader is, in a few words: what they decide, and the tone.
func (v panelView) about(p *desk.Page) string {
	var out []string
	if q := v.Case.Case.Interviewer(p.Letter.Reader); q != nil {
		switch {
		case q.Decides == regards.Yes:
			out = append(out, "decides")
		case q.Part != "" && q.Part != regards.OtherPart:
			out = append(out, string(q.Part))
		case q.Influence.Level() > 1:
			out = append(out, "is listened to")
		}
	}
	if p.Composed.Tone != "" {
		out = append(out, string(p.Composed.Tone))
	}
	return strings.Join(out, " · ")
}

// doubtful is an answer that was not surely read, with its place in words.
type doubtful struct {
	regards.Doubt
	Place casefile.Place
}

// doubtsHere are those about the open letter's reader, and those about everybody.
func (v panelView) doubtsHere() (out []doubtful) {
	for _, d := range v.Doubts {
		at := casefile.PlaceOf(v.Case.Case, d.Path)
		if at.Who == "" || at.Who == v.Chosen.Letter.Reader {
			out = append(out, doubtful{d, at})
		}
	}
	return out
}

// hint is what one more answer would do for the open letter; empty for none.
func (v panelView) hint() (path, text string) {
	for _, h := range v.Hints {
		if h.To == v.Chosen.Letter.Reader {
			return h.Path, h.Text
		}
	}
	return "", ""
}

// note is a caution as a page says it: without the marks of the case file.
func note(s string) string { return strings.ReplaceAll(s, "`", "") }

// step is the plan's own word on the open letter; nil when it has none.
func (v panelView) step() *store.Step {
	for i, s := range v.Steps {
		if s.Kind == string(v.Kind) && s.Person == v.Chosen.Letter.Reader {
			return &v.Steps[i]
		}
	}
	return nil
}

// way says how the open letter travels and by when.
func (v panelView) way() string {
	s := v.step()
	if s == nil {
		return "It leaves by your own hand: nothing is sent from here."
	}
	w := whenOf(*s, v.Now)
	way := map[regards.Via]string{regards.ViaHand: "By hand", regards.ViaPost: "By post", regards.ViaMessage: "As a message", regards.ViaPhone: "By telephone"}[regards.Via(s.Via)]
	out := orElse(way, "By e-mail") + ", "
	if w.word == "by" || w.word == "from" || w.word == "since" {
		return out + w.word + " " + w.figure + " " + w.day + "."
	}
	return out + "by " + w.word + " " + w.figure + " " + w.day + "."
}

// check is one line of what can be said about a letter before it goes out.
type check struct {
	Mark regards.Severity // empty is well
	Text string
	At   int // the finding's number; -1 for none
	From int // its place in the body, in UTF-16 units; equal to To for the whole letter
	To   int
}

// checks are what is well with the open letter, and then what is not.
func (v panelView) checks() (out []check) {
	p := v.Chosen
	well := func(text string) {
		if text != "" {
			out = append(out, check{Text: text, At: -1})
		}
	}
	blocks, facts := p.Blocks(v.Case.Case), 0
	has := map[regards.Area]bool{}
	for _, b := range blocks {
		for _, a := range b.Areas {
			has[a] = true
		}
		for _, l := range b.Lines {
			facts += len(l.Grounds)
		}
	}
	well(areaWords(func(a regards.Area) bool { return has[a] }))
	if facts > 0 && len(blocking(p.Findings)) == 0 {
		well("It rests on your own notes in " + countWord(facts) + " places")
	}
	if p.Composed.Tone != "" && p.Letter.State == store.Draft {
		well(sentenceCase(string(p.Composed.Tone)) + ", like the conversation")
	}
	well(itoa(p.Text.Words()) + " words" + v.unlike())
	body := p.Text.Body()
	for i, f := range p.Findings {
		out = append(out, check{Mark: f.Severity, Text: f.Text, At: i, From: units(body, f.Start), To: units(body, f.End)})
	}
	return out
}

// unlike says that the letters of a panel do not sound alike.
func (v panelView) unlike() string {
	if len(v.Own) < 2 || v.Overlap > 0.1 {
		return ""
	}
	return "; shares next to nothing with the " + strings.Replace(countWord(len(v.Own)-1)+" others", "one others", "other one", 1)
}

// verdict is the heading above the checks.
func (v panelView) verdict() string {
	l := &v.Chosen.Letter
	switch n := len(blocking(v.Chosen.Findings)); {
	case l.State == store.Sent:
		return sentenceCase(sentWord(l, v.Now))
	case l.Private != 0:
		return "Private"
	case l.State == store.Approved:
		return "Approved"
	case n == 1:
		return "One thing to mend"
	case n > 1:
		return sentenceCase(countWord(n)) + " things to mend"
	}
	return "Ready when you are"
}

// open reports whether the letter may still change.
func (v panelView) open() bool { return v.Chosen.Letter.State != store.Sent }

// blocked reports whether the letter may not go out as it stands.
func (v panelView) blocked() bool { return len(blocking(v.Chosen.Findings)) > 0 }

// at is an address below the open letter's.
func (v panelView) at(rest string) string { return "/letters/" + v.Chosen.Letter.ID + rest }

// mailto opens the letter in the mail program. Lines end as RFC 6068 wants.
func (v panelView) mailto() string {
	q := func(s string) string {
		return strings.ReplaceAll(url.QueryEscape(strings.ReplaceAll(s, "\n", "\r\n")), "+", "%20")
	}
	return "mailto:" + url.PathEscape(v.Chosen.Email) + "?subject=" + q(v.Chosen.Text.Subject) + "&body=" + q(v.Chosen.Text.Body())
}

// rows is how many lines the box needs before script makes it fit.
func (v panelView) rows() string {
	n := 4
	for line := range strings.Lines(v.Chosen.Text.Body()) {
		n += 1 + len(line)/62
	}
	return itoa(n)
}

// approved reports whether the letter is bound to its bytes.
func (v panelView) approved() bool { return v.Chosen.Letter.State == store.Approved }

// mayLeave reports whether the letter may be copied and carried out.
func (v panelView) mayLeave() bool { return v.Chosen.Letter.Private == 0 && !(v.open() && v.blocked()) }

// via is how the plan would have it travel.
func (v panelView) via() string {
	if s := v.step(); s != nil {
		switch f := s.FollowUp(); f.Via {
		case regards.ViaHand, regards.ViaPost, regards.ViaMessage:
			return string(f.Via)
		}
	}
	return string(regards.ViaEmail)
}

// legend are the colours in the margin of the open letter.
func (v panelView) legend() []areaInk {
	var all []regards.Area
	for _, b := range v.Chosen.Blocks(v.Case.Case) {
		all = append(all, b.Areas...)
	}
	return inks(all...)
}

// line is what stands below a reader's name: who it is, and how far the letter is.
func (v panelView) line(p *desk.Page) string {
	out := v.about(p)
	if out != "" {
		out += " · "
	}
	if n := len(blocking(p.Findings)); n > 0 && p.Letter.State != store.Sent && p.Letter.Private == 0 {
		return out + itoa(n) + "\u00a0to\u00a0mend"
	}
	return out + strings.ReplaceAll(stateOf(&p.Letter, v.Now).Word, " ", "\u00a0")
}
