package web

import "regards/desk"

// Page is what a page tells the layout of itself.
type Page struct {
	Title   string
	Here    string       // the entry of the navigation that is lit: its address
	Scripts []string     // files of assets/js that this page alone needs
	Bare    bool         // without navigation: one thing fills the screen
	Counts  *desk.Counts // of the navigation, where the page has them already
	Class   string       // on <main>, for the page's own style sheet
}

// frame is what the layout is drawn from.
type frame struct {
	Page
	assets *assets
	counts desk.Counts
	demo   bool
	home   bool // other devices at home can come in

	readOnly bool // the record may only be read
	signedIn bool // somebody is, so that files may be dropped
	said     said
	path     string // where an undo goes back to
}

// entry is one line of the navigation.
type entry struct {
	href, label, icon string
	count             int
	spoken            string // what the count counts, for who cannot see where it stands
}

// entries are the navigation, in the order in which a person needs them. A
// phone shows the first four in its bar, and the rest behind "More".
func (f frame) entries() []entry {
	return []entry{
		{"/", "Today", "today", f.counts.Due, "to do"},
		{"/positions", "Positions", "positions", 0, ""},
		{"/letters", "Letters", "letters", f.counts.Letters, "not sent"},
		{"/plan", "Plan", "plan", 0, ""},
		{"/people", "People", "people", 0, ""},
		{"/references", "References", "references", 0, ""},
		{"/imports", "Bring in", "imports", 0, ""},
		{"/settings", "Settings", "settings", 0, ""},
	}
}

// barEntries is how many entries the bar of a phone has room for.
const barEntries = 4

// title is the page's title as the tab shows it.
func (f frame) title() string {
	if f.Title == "" {
		return "Regards"
	}
	return f.Title + " · Regards"
}

// many is a count as it is shown: counting stops at desk.ManyCounts.
func many(n int) string {
	if n >= desk.ManyCounts {
		return itoa(desk.ManyCounts-1) + "+"
	}
	return itoa(n)
}
