package critic

import "strings"

// stem brings the forms of a word together: "reviewing", "reviews" and
// "reviewed" are one, and so are "went" and "go" by the table stems.tsv. It
// is crude on purpose: two words that share a stem by accident only make the
// critic a little more generous.
func stem(low string) string {
	if base, ok := irregular()[low]; ok {
		low = base
	}
	return regularStem(low)
}

func regularStem(low string) string {
	n := len(low)
	if n < 4 || low[n-1] >= '0' && low[n-1] <= '9' {
		return low
	}
	if strings.HasSuffix(low, "'s") {
		low = low[:n-2]
	}
	low = cutPlural(low)
	if strings.IndexByte("degnty", low[len(low)-1]) >= 0 { // the last letters of the suffixes
		low = cutSuffix(low)
	}
	if len(low) > 4 {
		low = strings.TrimSuffix(low, "e")
	} else if len(low) == 4 && low[3] == 'e' {
		low = low[:3]
	}
	if n := len(low); n > 2 && low[n-1] == 'y' {
		low = low[:n-1] + "i"
	}
	if i := strings.Index(low, "our"); i >= 0 {
		return low[:i] + "or" + low[i+3:]
	}
	return low
}

func cutSuffix(low string) string {
	last := low[len(low)-1]
	for _, suffix := range suffixes {
		if suffix[len(suffix)-1] != last {
			continue
		}
		if cut, ok := strings.CutSuffix(low, suffix); ok && len(cut) >= 3 && hasVowel(cut) {
			return undouble(cut)
		}
	}
	return low
}

var suffixes = []string{"isation", "ization", "ation", "ingly", "ising", "izing", "ised", "ized", "ise", "ize", "edly", "ing", "ed", "ly", "ment"}

func cutPlural(s string) string {
	switch {
	case strings.HasSuffix(s, "ies") && len(s) > 4:
		return s[:len(s)-3] + "y"
	case strings.HasSuffix(s, "sses"), strings.HasSuffix(s, "shes"), strings.HasSuffix(s, "ches"), strings.HasSuffix(s, "xes"):
		return s[:len(s)-2]
	case strings.HasSuffix(s, "ss"), strings.HasSuffix(s, "us"), strings.HasSuffix(s, "is"):
		return s
	case strings.HasSuffix(s, "s"):
		return s[:len(s)-1]
	}
	return s
}

func undouble(s string) string {
	n := len(s)
	if n > 3 && s[n-1] == s[n-2] && strings.IndexByte("bdgklmnprt", s[n-1]) >= 0 {
		return s[:n-1]
	}
	return s
}

func hasVowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }
