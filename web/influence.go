package web

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"regards"
)

// The map's measures, in units of its drawing.
const (
	mapWidth  = 360.0
	mapHeight = 300.0
	ringX     = 128.0 // half axes of the ellipse on which people stand around who decides
	ringY     = 104.0
	ringRoom  = 8  // people for whom that ellipse has room; it grows for more
	mostNodes = 16 // beyond that a map shows nothing any more
)

// influence is the map of who decides and who is heard: the one who decides in
// the middle, the others around in the order of the record. The same case
// gives the same map.
type influence struct {
	Width, Height float64
	Nodes         []node
	Edges         []edge
	Told          string // the map in sentences, for who cannot see it
	More          int    // people for whom there was no room
	Outside       bool   // somebody from outside the panel is on it
	Decider       string // first name; empty when nobody knows
}

// node is a person on the map. Its size is their influence.
type node struct {
	X, Y, R float64
	Name    string // as it stands in the circle
	Size    float64
	Under   string // a few words below
	Class   string // decides, warm, outside, unknown
}

// underY is how far down the words below a circle stand. Those of the unknown
// middle stand above it, since the arrows come from below.
func (n node) underY() float64 {
	if n.Class == "unknown" {
		return n.Y - n.R - 8
	}
	return n.Y + n.R + 14
}

// edge is a line from one person to another; how thick it is says how much the
// second listens to the first.
type edge struct {
	Path   string
	Width  float64
	Dashed bool
}

// newMap draws the people of a case.
func newMap(c *regards.Case) influence {
	people := c.Interview.Interviewers
	centre := slices.IndexFunc(people, func(p regards.Interviewer) bool { return p.Decides == regards.Yes })
	m := influence{Width: mapWidth, Height: mapHeight}
	middle := node{Name: "?", Under: "who decides?", R: 34, Size: 22, Class: "unknown"}
	if centre >= 0 {
		middle = personNode(&people[centre])
		middle.Under, m.Decider = "", firstName(people[centre].Name)
	}
	var around []node
	var from []edge // width and dash of each, its path to come
	for i := range people {
		if i != centre && people[i].Name != "" {
			around = append(around, personNode(&people[i]))
			from = append(from, edge{Width: 1 + 1.2*float64(people[i].Influence.Level())})
		}
	}
	inside := len(around)
	for _, r := range c.References {
		if known := knownAt(people, r); r.Name != "" && (known != "" || r.IsReference()) && r.Consent != regards.No {
			around = append(around, outsideNode(r))
			from = append(from, edge{Width: 1.6, Dashed: true})
			m.Outside = true
		}
	}
	if len(around) > mostNodes {
		m.More = len(around) - mostNodes
		around, from = around[:mostNodes], from[:mostNodes]
	}
	m.place(middle, around, from, inside)
	m.Told = told(c, centre)
	return m
}

// place puts the people around the middle. References begin at the upper right,
// where the panel ends.
func (m *influence) place(middle node, around []node, from []edge, inside int) {
	grow := math.Max(1, float64(len(around))/ringRoom)
	m.Width, m.Height = mapWidth*grow, mapHeight*grow
	middle.X, middle.Y = m.Width/2, m.Height/2-4
	for i := range around {
		n := &around[i]
		turn := math.Pi + 0.35 - 2*math.Pi*float64(i)/float64(len(around)) // from the left, down and around
		if inside == len(around) && inside < 4 {
			turn = math.Pi + 0.5 - 1.15*math.Pi*float64(i)/float64(max(1, inside-1))*0.9 // few people keep to the left and below
		}
		n.X, n.Y = middle.X+ringX*grow*math.Cos(turn), middle.Y-ringY*grow*math.Sin(turn)*-1
		e := from[i]
		e.Path = between(*n, middle)
		m.Edges = append(m.Edges, e)
	}
	m.Nodes = append(around, middle)
}

// between is a slightly bent line from the rim of one circle to the rim of
// another, short of it by an arrow's head.
func between(a, b node) string {
	dx, dy := b.X-a.X, b.Y-a.Y
	bend := 0.13
	cx, cy := (a.X+b.X)/2-dy*bend, (a.Y+b.Y)/2+dx*bend
	x1, y1 := toward(a.X, a.Y, cx, cy, a.R+1)
	x2, y2 := toward(b.X, b.Y, cx, cy, b.R+4)
	return "M" + num(x1) + " " + num(y1) + "Q" + num(cx) + " " + num(cy) + " " + num(x2) + " " + num(y2)
}

// toward is the point so far from x, y on the way to another.
func toward(x, y, tx, ty, far float64) (float64, float64) {
	d := math.Hypot(tx-x, ty-y)
	if d == 0 {
		return x, y
	}
	return x + (tx-x)*far/d, y + (ty-y)*far/d
}

func num(f float64) string { return strconv.FormatFloat(math.Round(f*10)/10, 'f', -1, 64) }

func personNode(p *regards.Interviewer) node {
	n := node{R: 21 + 5*float64(p.Influence.Level()), Class: "person"}
	switch {
	case p.Decides == regards.Yes:
		n.R, n.Class = n.R+4, "decides"
	case p.Tone == regards.Warm:
		n.Class = "warm"
	}
	n.name(p.Name)
	var under []string
	if p.Tone == regards.Warm {
		under = append(under, "warm")
	}
	switch k := len(p.Objections); {
	case k == 1:
		under = append(under, "a doubt")
	case k > 1:
		under = append(under, countWord(k)+" doubts")
	}
	n.Under = strings.Join(under, " · ")
	return n
}

func outsideNode(r regards.Reference) node {
	n := node{R: 24, Class: "outside", Under: "reference"}
	switch r.Kind {
	case regards.MutualContact:
		n.Under = "contact"
	case regards.Referrer:
		n.Under = "referrer"
	}
	n.name(r.Name)
	return n
}

// name writes the first name as large as the circle allows; a long one is cut.
func (n *node) name(full string) {
	runes := []rune(firstName(full))
	if len(runes) > 11 {
		runes = append(runes[:10], '…')
	}
	n.Name = string(runes)
	n.Size = math.Min(16, math.Max(10.5, 2*n.R*0.84/(float64(len(runes))*0.5)))
	if need := float64(len(runes)) * n.Size * 0.5 / 2 / 0.88; need > n.R {
		n.R = need
	}
}

// knownAt is whom of the panel a reference knows; empty for nobody.
func knownAt(people []regards.Interviewer, r regards.Reference) string {
	for _, k := range r.Knows {
		for _, p := range people {
			if strings.EqualFold(p.Name, k) {
				return p.Name
			}
		}
	}
	return ""
}

// told is the map in sentences.
func told(c *regards.Case, centre int) string {
	var out []string
	if centre < 0 {
		out = append(out, "Nobody knows yet who decides.")
	}
	for _, p := range c.Interview.Interviewers {
		level := []string{"is hardly listened to", "is listened to a little", "is listened to much", "is listened to most"}[p.Influence.Level()]
		switch {
		case p.Name == "":
		case p.Decides == regards.Yes:
			out = append(out, p.Name+" decides and "+level+".")
		default:
			out = append(out, p.Name+" "+level+".")
		}
	}
	for _, r := range c.References {
		if known := knownAt(c.Interview.Interviewers, r); known != "" {
			out = append(out, r.Name+", from outside the panel, knows "+known+".")
		} else if r.Name != "" && r.IsReference() {
			out = append(out, r.Name+", a reference, may be called.")
		}
	}
	return strings.Join(out, " ")
}

// caption says how to read the map.
func (m influence) caption() string {
	out := "Size is influence."
	if m.Decider == "" {
		out += " Nobody said who decides; the debrief asks."
	}
	if m.Outside {
		out += " Dashed is a person outside the panel whom they may call."
	}
	if m.More > 0 {
		out += " " + sentenceCase(countWord(m.More)) + " more had no room."
	}
	return out
}
