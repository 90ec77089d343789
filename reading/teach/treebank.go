package main

import (
	"os"
	"strings"

	"regards/english"
	"regards/english/ear"
	"regards/english/treebank"
)

// sentence is one sentence: its words and their tags.
type sentence struct{ w, t []string }

// readTreebank reads the whole sentences of a part of the treebank.
func readTreebank(path string) ([]sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := treebank.Read(f)
	if err != nil {
		return nil, err
	}
	var out []sentence
	for _, s := range all {
		if s := join(sentence{s.Forms, s.Tags}); usable(s) {
			out = append(out, s)
		}
	}
	return out, nil
}

// join puts hyphenated words and amounts in one piece, as Tokenize leaves them.
func join(s sentence) sentence {
	var o sentence
	for i := 0; i < len(s.w); i++ {
		if s.t[i] == "HYPH" && len(o.w) > 0 && i+1 < len(s.w) {
			o.w[len(o.w)-1] += s.w[i] + s.w[i+1]
			if s.t[i+1] != "NN" && s.t[i+1] != "NNS" {
				o.t[len(o.t)-1] = "JJ"
			} else if i+2 < len(s.w) && strings.HasPrefix(s.t[i+2], "NN") {
				o.t[len(o.t)-1] = "JJ"
			} else {
				o.t[len(o.t)-1] = s.t[i+1]
			}
			i++
			continue
		}
		if s.t[i] == "$" && i+1 < len(s.w) && s.t[i+1] == "CD" {
			o.w, o.t = append(o.w, s.w[i]+s.w[i+1]), append(o.t, "CD")
			i++
			continue
		}
		o.w, o.t = append(o.w, s.w[i]), append(o.t, s.t[i])
	}
	return o
}

// usable reports whether a sentence is whole, of a length that letters know,
// and typed with care.
func usable(s sentence) bool {
	n := len(s.w)
	if n < 4 || n > 40 || s.t[n-1] != "." || s.w[n-1] != "." && s.w[n-1] != "!" && s.w[n-1] != "?" {
		return false
	}
	if c := s.w[0][0]; c < 'A' || c > 'Z' {
		return false
	}
	finite := false
	for i, t := range s.t {
		switch t {
		case "VBD", "VBZ", "VBP", "MD":
			finite = true
		case "XX", "GW", "LS", "ADD", "SYM", "NFP", "FW", "AFX":
			return false
		}
		if i < n-1 && t == "." {
			return false
		}
		if strings.EqualFold(s.w[i], "i") && s.w[i] != "I" {
			return false
		}
	}
	return finite
}

// ofText cuts and tags a text.
func ofText(text string) sentence {
	toks := english.Tokenize(text)
	english.Tag(toks)
	var s sentence
	for _, t := range toks {
		s.w, s.t = append(s.w, t.Text), append(s.t, t.Tag)
	}
	return s
}

// words are the words of a sentence as the ear hears them.
func words(w []string) []ear.Word {
	toks := make([]english.Token, len(w))
	for i, x := range w {
		toks[i].Text = x
	}
	english.Tag(toks)
	return english.EarWords(toks)
}
