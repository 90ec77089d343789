package reading

import (
	"slices"
	"strings"

	"regards/english"
	"regards/english/pattern"
)

// tidies are turns of a hurry that no list of words can hold: what is looked
// for, in which boxes, and what it means.
var tidies = []struct {
	stems   []Stem
	typed   *pattern.Pattern
	meant   string
	example string // as the mender leaves it
}{
	{[]Stem{Proof, Answer, Help}, pattern.MustCompile(`\b(?:had|have) from (\d[\d.,]*%?) ([a-z]+ )to (\d[\d.,]*%?)\b`), "went from $1 ${2}to $3", "at Gdansk we had from 0 cards to 40 in a year"},
	{nil, pattern.MustCompile(`,? to (\d[\d.,]*%?k?) to (\d[\d.,]*%?k?)\b`), ", which went from $1 to $2", "like the one I ran in Leeds to 30 to 180 people"},
	{[]Stem{Need}, pattern.MustCompile(`\b(stop|keep) us ([a-z]+ing)\b`), "$1 $2", "stop us losing people"},
	{nil, pattern.MustCompile(`\bmay (to|until|through|till) (January|February|March|April|June|July|August|September|October|November|December)\b`), "May $1 $2", "sweet peas from may to September"},
	{[]Stem{Need, Told, Topic}, pattern.MustCompile(`\b([a-z]{3,}s) (\d{1,2}(?::\d\d)? [ap]\.m\.)(,|$)`), "$1 at $2$3", "deliveries 6 a.m., no one there"},
	{nil, pattern.MustCompile(`\b(iPads|laptops|keys|people|kids|things|files|bags|boxes|tools|guests|they) r$`), "$1 are", "nobody knows where 90 iPads r"},
	{nil, pattern.MustCompile(`\b(where|what|who|how) (is|are) (my|your|his|her|their|our) ([a-z]+)$`), "$1 $3 $4 $2", "donors see where is their money"},
	{nil, pattern.MustCompile(`, its (from|in|at|on|under|over|about) `), ", it's $1 ", "the website redone, its from 2012"},
	{[]Stem{Need}, pattern.MustCompile(`\bwe\b`), "you", "be asked before we promise visits"},
	{[]Stem{Need}, pattern.MustCompile(`\bour\b`), "your", "our drivers to come on time"},
	{[]Stem{Need}, pattern.MustCompile(`\b(for|to|with|from|of|on|behind|leaving) us\b`), "$1 you", "stop people leaving us"},
	{[]Stem{Answer, Should, Proof}, pattern.MustCompile(`(^|\. )(?i:i'm |i am )?[Bb]ack (full[- ]time|part[- ]time|at work|to work|in work|working|on the road|on my feet)\b`), "${1}I have been back $2", "back full time since January 24"},
	{[]Stem{Help, Answer}, pattern.MustCompile(`^(?:i'm |i am |am )?(available|flexible|free|happy to|ready to|willing to|comfortable with|good with|used to working) `), "I am $1 ", "available every Saturday"},
	{nil, pattern.MustCompile(`^([Mm]y (?:wife|husband|mother|father|son|daughter|brother|sister|boss)) (?:she|he) `), "$1 ", "my wife she agrees"},
	{[]Stem{Decision}, pattern.MustCompile(`^(?:a |the )?(2nd|second|3rd|third|final|last|next|another) (interview|round|talk|meeting|call|chat)\b`), "hold a $1 $2", "2nd interview with regional"},
	{[]Stem{Decision}, pattern.MustCompile(`^((?:to )?[a-z]+ .*)\band to ([a-z]+)\b`), "${1}and $2", "to call my references and to tell me"},
	{[]Stem{Proof}, pattern.MustCompile(`\b(to \d+%?) next (survey|audit|inspection|visit|round)\b`), "$1 at the next $2", "went from 2 deficiencies to 0 next survey"},
	{nil, pattern.MustCompile(`\b(one|two|three|four|five|six) (legged|sided|wheeled|storey|story|bedroom|course|bay) ([a-z])`), "$1-$2 $3", "the three legged cat that runs reception"},
	{[]Stem{Proof, Answer}, pattern.MustCompile(`^([a-z][a-z ]* (?:was|were) (?:at )?[\d.,]+ ?(?:%|percent)?), (got|brought|took|cut|had) (it|them) `), "$1, and I $2 $3 ", "waste was 11%, got it to 3"},
	{[]Stem{Help}, pattern.MustCompile(`\bhand (water|wash|pick|dig|trim|weed|feed|sand|deliver|stitch) `), "hand-$1 ", "hand water hot spots"},
	{nil, pattern.MustCompile(`\b([Mm])ake read(y|ies)\b`), "${1}ake-read$2", "make readies done in four days"},
	{[]Stem{Reason}, pattern.MustCompile(`^(manager|boss|owner|director|chef|supervisor|chief|foreman) (used to|still|also|actually|always|never|herself|himself) `), "the $1 $2 ", "manager used to do maintenance herself"},
	{nil, pattern.MustCompile(`\b(two|three|four|five|six|seven|eight|nine|ten|\d+)[- ]year olds\b`), "$1-year-olds", "how the two-year olds are"},
	{nil, pattern.MustCompile(`\bright to work (doc|paper|check|evidence|form)`), "right-to-work $1", "right to work documents"},
	{[]Stem{Decision}, pattern.MustCompile(`^hold a 2nd `), "hold a second ", "hold a 2nd round"},
	{[]Stem{Decision}, pattern.MustCompile(`^hold a 3rd `), "hold a third ", "hold a 3rd round"},
	{[]Stem{Decision}, pattern.MustCompile(`^hold a another `), "hold another ", "hold a another call"},
	{[]Stem{Reason}, pattern.MustCompile(`^(hours|team|people|building|location|pace|atmosphere|mission|product|food|kids|patients|crew)$`), "the $1", "team"},
	{[]Stem{Reason}, pattern.MustCompile(`^(work|contact|time|mix|focus|freedom|trust|respect) (with|of|on|for|between)\b`), "the $1 $2", "work with ranchers"},
}

// tidied is a mended answer with such turns put right.
func tidied(stem Stem, s string) string {
	for _, t := range tidies {
		if t.stems == nil || slices.Contains(t.stems, stem) {
			s = t.typed.ReplaceAllString(s, t.meant)
		}
	}
	switch stem {
	case Need:
		return wishedFor(s)
	case Proof, Answer:
		return fromTo(s)
	}
	return s
}

// change is a thing, and its figure before and after.
var change = pattern.MustCompile(`^((?:[a-z][a-z-]+ ){1,4})(\d[\d.,]*%?k?)( to \d[\d.,]*%?k? (?:in|over|within|after|by) )`)

// fromTo supplies what was left out of "attendance 58 to 83 in two terms".
func fromTo(s string) string {
	m := change.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	w := words(m[1])
	if last := w[len(w)-1]; english.Preposition(last) || last == "from" || canBe(last, english.PastForm) || slices.ContainsFunc(w, func(x string) bool { return canBe(x, english.PastForm) }) {
		return s
	}
	return m[1] + "went from " + m[2] + m[3] + s[len(m[0]):]
}

// must finds a need that was typed as what must be.
var must = pattern.MustCompile(`^((?:the |your |his |her |their )?(?:[a-z][a-z-]+ ){1,5})(?:must|has to|have to|needs to|should) ([a-z]+)`)

// wishedFor turns "wine sales per guest must go up" into what is needed: "your
// wine sales per guest to go up".
func wishedFor(s string) string {
	m := must.FindStringSubmatch(s)
	if m == nil || !canBe(m[2], english.BaseForm) {
		return s
	}
	first := firstWord(m[1])
	if english.SubjectPronoun(first) || english.Wh(first) || first == "that" {
		return s
	}
	if canBe(first, english.BaseForm) {
		m[1] = "your " + m[1]
	}
	return m[1] + "to " + m[2] + s[len(m[0]):]
}

// oneThought cuts what was typed as a sentence of its own behind a topic: a
// letter enjoys the talk, and does not hold its minutes.
func oneThought(topic string) string {
	if head, _, found := strings.Cut(topic, ". "); found && !abbreviated(head) {
		return head
	}
	return topic
}
