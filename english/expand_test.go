package english

import "testing"

func TestExpand(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"I'd flown", "I had flown"}, {"I'd go", "I would go"}, {"he's gone", "he has gone"}, {"it's late", "it is late"},
		{"won't", "will not"}, {"I can't do it", "I cannot do it"}, {"they don't hold", "they do not hold"},
		{"I'd run two units at once", "I would run two units at once"}, {"I'd already run two units", "I had already run two units"},
		{"I'd never been late", "I had never been late"}, {"you'd better call", "you had better call"},
		{"We've shipped it; you'll see", "We have shipped it; you will see"}, {"I'm glad they're here", "I am glad they are here"},
		{"the manager's desk", "the manager's desk"}, {"she's taken the night shift", "she has taken the night shift"},
		{"it's made in Dayton", "it is made in Dayton"}, {"let's start", "let us start"}, {"that's why", "that is why"},
		{"dont wait", "do not wait"}, {"im ready", "i am ready"}, {"shouldn't", "should not"}, {"I’d like to", "I would like to"},
		{"there's been no injury", "there has been no injury"}, {"gonna fix it", "going to fix it"}, {"ship 'em", "ship them"},
		{"CAN'T", "CANNOT"}, {"It's", "It is"}, {"nurses' rota", "nurses' rota"}, {"the team that's been short", "the team that has been short"},
		{"", ""}, {"no contractions here.", "no contractions here."}, {"the dock's been rebuilt", "the dock has been rebuilt"},
		{"why'd they leave", "why did they leave"}, {"it's got three doors", "it has got three doors"},
		{"I'd love to help", "I would love to help"}, {"cannot", "cannot"}, {"I'd've called", "I would have called"}, {"Don't you think so?", "Do you not think so?"},
		{"why don't we start", "why do we not start"}, {"the manager's gone home", "the manager has gone home"}, {"he's set up the lab", "he has set up the lab"},
		{"they can't, you see", "they cannot, you see"}, {"they'd have to wait", "they would have to wait"},
	} {
		if got := Expand(c.in); got != c.want {
			t.Errorf("Expand(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzExpand(f *testing.F) {
	for _, s := range []string{"I'd flown", "won't've", "'s", "n't", "it’s", "'em'", "CAN'T!!", "d\xff'd"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got := Expand(s); s == "" && got != "" {
			t.Fatalf("Expand of nothing is %q", got)
		}
	})
}
