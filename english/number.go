package english

import (
	"strconv"
	"strings"
)

// units, tens: the words of numbers below a hundred.
var units = [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
	"nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
	"eighteen", "nineteen"}

var tens = [...]string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}

// Number returns the words for 0 to 999: "nine", "twenty-one", "three hundred and four". Any
// other number comes back in digits, with commas from four digits on.
func Number(n int) string {
	switch {
	case n < 0 || n > 999:
		return groupDigits(n)
	case n < 20:
		return units[n]
	case n < 100:
		if n%10 == 0 {
			return tens[n/10]
		}
		return tens[n/10] + "-" + units[n%10]
	case n%100 == 0:
		return units[n/100] + " hundred"
	}
	return units[n/100] + " hundred and " + Number(n%100)
}

func groupDigits(n int) string {
	s := strconv.Itoa(n)
	start := len(s) % 3
	if n < 0 {
		return "-" + groupDigits(-n)
	}
	var b strings.Builder
	b.WriteString(s[:start])
	for i := start; i < len(s); i += 3 {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(s[i : i+3])
	}
	return b.String()
}

// ParseNumber reads a number from its words or digits: "nine", "twenty-one", "two hundred
// and six", "1,200", "412k", "$1.1m", "85%" (85), "half" (0.5), "a dozen". Ordinals, ranges
// and clock times are not numbers.
func ParseNumber(words ...string) (value float64, ok bool) {
	var total, part float64
	seen := false
	for _, w := range words {
		for _, piece := range strings.FieldsFunc(strings.ToLower(w), spaceOrHyphen) {
			if !seen && (piece == "a" || piece == "an") && len(words) > 1 || piece == "and" && seen {
				continue
			}
			v, scale, ok := numberWord(piece)
			switch {
			case !ok:
				return 0, false
			case scale:
				if part == 0 {
					part = 1
				}
				part *= v
				if v >= 1000 {
					total, part = total+part, 0
				}
			case seen && !addsTo(part, v):
				return 0, false
			default:
				part += v
			}
			seen = true
		}
	}
	return total + part, seen
}

func spaceOrHyphen(r rune) bool { return r == ' ' || r == '-' || r == '‑' }

// addsTo says whether a word may follow: "twenty" takes "one", not "forty"; "9-5" is no number.
func addsTo(part, v float64) bool {
	if part == 0 {
		return true
	}
	p := int(part)
	return v < 10 && p%100 >= 20 && p%10 == 0 || v < 100 && p%100 == 0
}

func numberWord(w string) (value float64, scale, ok bool) {
	switch w {
	case "half":
		return 0.5, false, true
	case "dozen":
		return 12, true, true
	case "hundred":
		return 100, true, true
	case "thousand", "grand":
		return 1000, true, true
	case "million":
		return 1e6, true, true
	case "billion":
		return 1e9, true, true
	}
	for i, u := range units {
		if u == w {
			return float64(i), false, true
		}
	}
	for i, t := range tens {
		if i >= 2 && t == w {
			return float64(i * 10), false, true
		}
	}
	return parseFigure(w)
}

// parseFigure reads digits with their currency sign, commas and a trailing k, m, bn or %.
func parseFigure(w string) (value float64, scale, ok bool) {
	w = strings.TrimLeft(w, "$£€~")
	times := 1.0
	for _, s := range [...]struct {
		suffix string
		by     float64
	}{{"%", 1}, {"+", 1}, {"bn", 1e9}, {"b", 1e9}, {"mm", 1e6}, {"mn", 1e6}, {"m", 1e6}, {"k", 1000}} {
		if cut, found := strings.CutSuffix(w, s.suffix); found {
			w, times = cut, s.by
			break
		}
	}
	if w == "" || !isDigit(w[0]) && (w[0] != '.' || len(w) == 1) || strings.ContainsAny(w, "xXpPeE_") {
		return 0, false, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(w, ",", ""), 64)
	return v * times, false, err == nil
}
