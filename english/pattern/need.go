package pattern

import (
	"regexp/syntax"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostNeeded bounds how many texts are looked for: beyond it the pattern itself is as fast.
const mostNeeded = 80

// needed are texts of which every match holds one, none when that cannot be told. With ahead
// a match stands at the beginning of the text, and begins with one of them.
func needed(expr string) (words []string, ahead bool) {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil, false
	}
	if re.Op == syntax.OpConcat && re.Sub[0].Op == syntax.OpBeginText {
		if words = starts(re.Sub); telling(words) > 0 {
			return words, true
		}
	}
	if words = need(re); telling(words) == 0 {
		return nil, false
	}
	return words, false
}

// telling is how much it tells that one of the words must be there: the length of the
// shortest, 0 when looking for them is not worth it.
func telling(words []string) int {
	if len(words) == 0 || len(words) > mostNeeded {
		return 0
	}
	least := 6 // longer ones tell no more
	for _, w := range words {
		least = min(least, len(w))
		if r, n := utf8.DecodeRuneInString(w); n == len(w) && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == ' ') {
			return 0 // a single letter stands everywhere
		}
	}
	return least
}

// need are texts of which whatever matches re holds one.
func need(re *syntax.Regexp) (best []string) {
	switch re.Op {
	case syntax.OpLiteral:
		return start(re)
	case syntax.OpCapture, syntax.OpPlus:
		return need(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return need(re.Sub[0])
		}
	case syntax.OpAlternate:
		return all(re.Sub, need)
	case syntax.OpConcat:
		for i := range re.Sub {
			for _, words := range [][]string{starts(re.Sub[i:]), need(re.Sub[i])} {
				if t := telling(words); t > telling(best) || t > 0 && t == telling(best) && len(words) < len(best) {
					best = words
				}
			}
		}
	}
	return best
}

// start are texts with one of which whatever matches re begins.
func start(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		s := string(re.Rune)
		if re.Flags&syntax.FoldCase != 0 && strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) {
			return nil
		}
		return []string{lowerASCII(s)}
	case syntax.OpCapture, syntax.OpPlus:
		return start(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return start(re.Sub[0])
		}
	case syntax.OpAlternate:
		return all(re.Sub, start)
	case syntax.OpConcat:
		return starts(re.Sub)
	}
	return nil
}

// starts is start for what stands one behind the other.
func starts(subs []*syntax.Regexp) []string {
	for len(subs) > 0 && wide(subs[0]) == 0 {
		subs = subs[1:]
	}
	if len(subs) == 0 {
		return nil
	}
	first := start(subs[0])
	switch subs[0].Op {
	case syntax.OpQuest, syntax.OpStar:
		words, rest := start(subs[0].Sub[0]), starts(subs[1:])
		if len(words) == 0 || len(rest) == 0 {
			return nil
		}
		return append(words, rest...)
	case syntax.OpLiteral: // "b" of "best|biggest" alone would tell little
		rest := starts(subs[1:])
		if len(first) == 0 || len(rest) == 0 || len(subs) > 1 && wide(subs[1]) == 0 {
			return first
		}
		words := make([]string, 0, len(rest))
		for _, w := range rest {
			words = append(words, first[0]+w)
		}
		return words
	}
	return first
}

// wide is 0 for what takes no letters: the edges of words and texts.
func wide(re *syntax.Regexp) int {
	switch re.Op {
	case syntax.OpBeginText, syntax.OpEndText, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpWordBoundary, syntax.OpNoWordBoundary, syntax.OpEmptyMatch:
		return 0
	}
	return 1
}

// all are the texts of every alternative, none when one has none.
func all(subs []*syntax.Regexp, of func(*syntax.Regexp) []string) (out []string) {
	for _, sub := range subs {
		words := of(sub)
		if len(words) == 0 {
			return nil
		}
		out = append(out, words...)
	}
	return out
}

func lowerASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r | 0x20
		}
		return r
	}, s)
}
