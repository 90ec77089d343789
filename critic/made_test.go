package critic_test

import (
	"slices"
	"strings"
	"testing"

	"regards"
	"regards/critic"
)

// maker makes a faulty letter out of a clean one; false when it cannot.
type maker func(s sample, all []sample) (critic.Input, bool)

// plantMade plants the faults that no single sentence makes.
func plantMade(t *testing.T, all []sample, score map[string]*tally) {
	t.Helper()
	for rule, make := range map[string]maker{
		"C6": makeEmpty, "O4": makeDefensive, "T6": makeSelfish, "T12": makePosted, "T14": makeOtherTerm,
		"T17": makeClone, "L1": makeLong, "L2": makeTooLong, "L3": makeWinding, "L4": makeDense,
	} {
		n := score[rule]
		if n == nil {
			n = &tally{}
			score[rule] = n
		}
		for _, s := range all {
			in, ok := make(s, all)
			if !ok {
				continue
			}
			n.planted++
			if slices.ContainsFunc(critic.Read(in), func(f regards.Finding) bool { return f.Rule == rule }) {
				n.found++
			} else {
				t.Logf("missed: %s made from %s", rule, s.name)
			}
		}
	}
}

func paragraphs(texts ...string) []regards.Paragraph {
	var out []regards.Paragraph
	for _, s := range texts {
		out = append(out, regards.Paragraph{Text: s})
	}
	return out
}

// makeEmpty says nothing that was said in the room.
func makeEmpty(s sample, _ []sample) (critic.Input, bool) {
	in := s.input()
	in.Letter.Paragraphs = paragraphs("Thank you for the time that you gave me. It was good to meet you and to hear more.", "I would like to be part of this, and I hope to hear from you.")
	return in, true
}

// makeDefensive spends most of the letter on a doubt.
func makeDefensive(s sample, _ []sample) (critic.Input, bool) {
	p := s.c.Interviewer(s.to)
	if p == nil || len(p.Objections) == 0 || s.c.Interview.Went == regards.WentBadly {
		return critic.Input{}, false
	}
	in := s.input()
	o := p.Objections[0]
	text := "You asked about " + o.About + ". I " + o.Answer + "."
	in.Letter.Paragraphs = paragraphs(text+" You asked about it more than once, and so I say again that I "+o.Answer+". As for the rest, I "+o.Answer+" in all that time.",
		"You wondered about "+o.About+" once more at the door. I "+o.Answer+". That is what I can say about it here, and I hope that it is plain now.",
		"Thank you for the talk. I want this job.")
	return in, true
}

// makeSelfish begins every sentence with "I".
func makeSelfish(s sample, _ []sample) (critic.Input, bool) {
	in := s.input()
	in.Letter.Paragraphs = slices.Clone(in.Letter.Paragraphs)
	in.Letter.Paragraphs[0].Text = "I enjoyed our talk. I liked the place. I want this job. I can do it. I would begin soon. I know how. I hope so. I think so too. I would be glad. I can come. I would help. " + in.Letter.Paragraphs[0].Text
	return in, true
}

// makePosted sends a letter that says "yesterday" by post.
func makePosted(s sample, _ []sample) (critic.Input, bool) {
	in := s.input()
	in.Letter.Channel = regards.Paper
	in.Letter.Paragraphs = append(slices.Clone(in.Letter.Paragraphs), regards.Paragraph{Text: "As I said yesterday, I want this job."})
	return in, true
}

// makeOtherTerm says "clients" to a reader who says something else.
func makeOtherTerm(s sample, _ []sample) (critic.Input, bool) {
	c := *s.c
	c.Interview.Interviewers = slices.Clone(c.Interview.Interviewers)
	for i := range c.Interview.Interviewers {
		if c.Interview.Interviewers[i].Name == s.to {
			c.Interview.Interviewers[i].Told = "the members want to be greeted by name"
		}
	}
	in := s.input()
	in.Case = &c
	in.Letter.Paragraphs = append(slices.Clone(in.Letter.Paragraphs), regards.Paragraph{Text: "I would greet all subscribers by name."})
	return in, true
}

// makeClone gives a colleague the same letter with another opening.
func makeClone(s sample, _ []sample) (critic.Input, bool) {
	in := s.input()
	twin := in.Letter
	twin.To, twin.Greeting = "Somebody Else", "Dear Somebody,"
	twin.Paragraphs = append(paragraphs("It was a good day, and I thank you for your part in it."), in.Letter.Paragraphs[1:]...)
	in.Siblings = []regards.Letter{twin}
	return in, true
}

const filler = "The plan that we spoke of would begin with the first step, and the rest would follow in its time. "

func makeLong(s sample, _ []sample) (critic.Input, bool) {
	return s.filled(270), true
}

func makeTooLong(s sample, _ []sample) (critic.Input, bool) {
	return s.filled(340), true
}

// filled fills the letter up to about n words.
func (s sample) filled(n int) critic.Input {
	in := s.input()
	in.Letter.Paragraphs = slices.Clone(in.Letter.Paragraphs)
	for in.Letter.Words() < n {
		in.Letter.Paragraphs = append(in.Letter.Paragraphs, regards.Paragraph{Text: strings.TrimSpace(filler)})
	}
	return in
}

func makeWinding(s sample, _ []sample) (critic.Input, bool) {
	in := s.input()
	in.Letter.Paragraphs = append(slices.Clone(in.Letter.Paragraphs), regards.Paragraph{
		Text: strings.ReplaceAll(strings.Repeat(strings.TrimSuffix(filler, ". ")+", and ", 3), "The", "the") + "so on."})
	in.Letter.Paragraphs[len(in.Letter.Paragraphs)-1].Text = "Well, " + in.Letter.Paragraphs[len(in.Letter.Paragraphs)-1].Text
	return in, true
}

func makeDense(s sample, _ []sample) (critic.Input, bool) {
	in := s.input()
	in.Letter.Paragraphs = append(slices.Clone(in.Letter.Paragraphs), regards.Paragraph{Text: strings.TrimSpace(strings.Repeat("That is so. It is good. ", 5))})
	return in, true
}
