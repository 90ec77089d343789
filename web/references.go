package web

import (
	"net/url"
	"strings"
	"time"

	"regards"
	"regards/desk"
)

// showReferences is everybody who may put in a good word, over all positions.
func showReferences(v *Visit) error {
	all, err := v.Desk.Backers(v.Context())
	if err != nil {
		return err
	}
	p := Page{Title: "References", Here: "/references", Class: "references"}
	if len(all) == 0 {
		return v.Show(p, referencesEmpty())
	}
	return v.Show(p, referencesPage(referencesView{all, v.Now}))
}

// showBrief readies one reference: the page for them, and what to say when
// calling.
func showBrief(v *Visit) error {
	b, err := v.Desk.Brief(v.Context(), v.PathValue("id"), v.PathValue("name"))
	if err != nil {
		return err
	}
	return v.Show(Page{Title: "Brief for " + b.Brief.For, Here: "/references", Class: "briefing"}, briefPage(b))
}

// showCall is the script of the follow-up call; the query "with" names whom to
// call.
func showCall(v *Visit) error {
	k, s, err := v.Desk.Call(v.Context(), v.PathValue("id"), v.URL.Query().Get("with"))
	if err != nil {
		return err
	}
	return v.Show(Page{Title: "Call " + s.With, Here: "/positions", Class: "briefing"}, callPage(k, s))
}

// referencesView is the references in words.
type referencesView struct {
	all []desk.Backer
	now time.Time
}

// consentChip is whether this person may be named, as it stands.
func consentChip(b desk.Backing) fact {
	switch {
	case b.Ready.Consent == regards.No:
		return fact{"would rather not", muted}
	case b.Ready.Briefed:
		return fact{"ready for a call", good}
	case b.Ready.Consent == regards.Yes:
		return fact{"agreed, not briefed", place}
	case b.Ready.Asked:
		return fact{"asked, no answer yet", caution}
	}
	return fact{"not asked yet", caution}
}

// load is how often somebody was called lately, and when they were last asked.
func (v referencesView) load(b desk.Backer) string {
	quarter, last := 0, regards.Date{}
	for _, at := range b.At {
		quarter = max(quarter, at.Ready.Quarter)
		if at.Reference.LastAsked.After(last) {
			last = at.Reference.LastAsked
		}
	}
	out := "not called in the last three months"
	if quarter > 0 {
		out = "called " + counted(quarter, "time") + " in three months"
	}
	if !last.IsZero() {
		out = "last asked " + dayShort(last.In(time.UTC), v.now) + " · " + out
	}
	return out
}

// worn reports whether one more call would be too much.
func worn(b desk.Backer) bool {
	for _, at := range b.At {
		if at.Ready.Worn {
			return true
		}
	}
	return false
}

// vouchMark is how strong somebody is for one need.
func vouchMark(v desk.Vouch) heardMark {
	switch {
	case v.Deed:
		return heardMark{"room", "✓", "saw you do it"}
	case v.Seen != "":
		return heardMark{"letter", "✓", "saw something that bears on it"}
	}
	return heardMark{"na", "–", "saw nothing of it"}
}

// historyLink is the form for an event with a person, filled in.
func historyLink(id string, what regards.Happening, with string) string {
	return "/positions/" + id + "/history?what=" + url.QueryEscape(string(what)) + "&with=" + url.QueryEscape(with)
}

// reach is how a reference can be reached, in one line.
func reach(r regards.Reference) string {
	var out []string
	for _, s := range []string{r.Phone, r.Email} {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, " · ")
}
