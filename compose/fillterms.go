package compose

import (
	"strings"

	"regards/english"
	"regards/english/pattern"
)

// terms fills what was agreed, point by point, with its typing mended.
func (f *filler) terms() {
	var all []string
	for _, t := range f.c.Offer.Points {
		all = append(all, term(strings.TrimRight(f.r.Mended(strings.ReplaceAll(t, " + ", " plus ")), ".")))
	}
	f.v.put(mustSlot("terms"), listed(all), "offer.terms")
}

// term is one point of an offer as it stands in a list: "3 weeks vacation" is
// "3 weeks of vacation", and what was typed behind a dash stands in brackets,
// since a comma would end the point.
func term(s string) string {
	s = signOn.ReplaceAllString(s, "sign-on bonus")
	s = dayHols.ReplaceAllString(s, "$1 holiday")
	s = hols.ReplaceAllString(s, "holidays")
	s = incl.ReplaceAllString(s, "including")
	s = monthsNotice.ReplaceAllString(s, "$1 $2's notice")
	s = shouted.ReplaceAllStringFunc(s, strings.ToUpper)
	s = inBank.ReplaceAllString(s, "including bank holidays")
	s = rupees.ReplaceAllString(s, "Rs $1")
	s = endOf.ReplaceAllString(s, "$1 at the end of the $2")
	s = sumOf.ReplaceAllString(s, "$1 of $2")
	s = timeOff.ReplaceAllString(s, "$1 of $2")
	s = euros.ReplaceAllString(s, "€$1$3,$2$4")
	s = match.ReplaceAllString(s, "a $1")
	if oneSpan.MatchString(s) || bareThing(s) || strings.HasPrefix(strings.ToLower(s), "per diem") {
		article := english.Article(s)
		if strings.HasPrefix(s, "ute") {
			article = "a" // said as "youte"
		}
		s = article + " " + s
	}
	if head, aside, ok := strings.Cut(s, " - "); ok && !strings.ContainsAny(s, "()") {
		s = head + " (" + strings.TrimSpace(aside) + ")"
	}
	return s
}

// bareThing reports whether a point begins with one countable thing without
// its article: "cottage on the estate", "company car".
func bareThing(s string) bool {
	if english.Preposition(strings.ToLower(s)) {
		return false
	}
	words := strings.Fields(s)
	head := ""
	for _, w := range words {
		if head == "" && ordinal.MatchString(w) {
			continue // "13th cheque"
		}
		if english.Function(strings.ToLower(w)) || w[0] >= '0' && w[0] <= '9' || strings.ContainsAny(w, "$£€%(,") {
			break
		}
		head = w
		if strings.ToLower(w) != w {
			return false // a name, or shouted
		}
	}
	if head == "" || english.IsPlural(head) {
		return false
	}
	one, known := english.Countable(head)
	return (one && known || perk.MatchString(head)) && !workWay.MatchString(head)
}

// perk finds things that come with a job and are counted, though no table says
// so; workWay, words that look like things and say how one works.
var (
	perk    = pattern.MustCompile(`^(cottage|ute|salary|allowance|base|flat|bursary|stipend|retainer|bonus|van|truck|bakkie|cheque)$`)
	workWay = pattern.MustCompile(`^(hybrid|remote|flexible|permanent|casual|part-time|full-time)$`)
)

var ordinal = pattern.MustCompile(`^\d+(st|nd|rd|th)$`)

// oneSpan finds a thing that lasts so long, typed without its article: "12 week
// contract".
var oneSpan = pattern.MustCompile(`(?i)^(\d+|two|three|four|five|six|seven|nine|ten|twelve)-(day|week|month|year|hour)s?( \w+)? (contract|week|rota|probation|notice|engagement|appointment|trial)\b`)

// euros finds a sum as half of Europe writes it: "72.000 €".
var euros = pattern.MustCompile(`\b(\d{1,3})\.(\d{3}) ?(?:€|EUR\b|euros?\b)|€ ?(\d{1,3})\.(\d{3})\b`)

// What people leave out of a sum or cut short: "sign on bonus 3,000" is a
// sign-on bonus of 3,000, "24 days hols" are 24 days of holiday.
var (
	signOn       = pattern.MustCompile(`(?i)\bsign(?:ing)?[ -]on bonus\b`)
	dayHols      = pattern.MustCompile(`(?i)\b(days|weeks) hols\b`)
	incl         = pattern.MustCompile(`(?i)\binc(?:l\b\.?|\b\.?)`)
	shouted      = pattern.MustCompile(`(?i)\b(pto|wfh|hmo|bcbs|hra|hsa)\b`) // letters said one by one
	match        = pattern.MustCompile(`(?i)^(401\(?k\)? match\b)`)
	inBank       = pattern.MustCompile(`(?i)\bincluding bank(?: hols)?$`)
	rupees       = pattern.MustCompile(`(?i)^rs\.? ?(\d)`)
	endOf        = pattern.MustCompile(`(?i)\b(bonus|payment|allowance) end of (?:the )?(\w+)`)
	monthsNotice = pattern.MustCompile(`(?i)\b(one|1|a) (month|week|day|year) notice\b`)
	hols         = pattern.MustCompile(`(?i)\bhols\b`)
	sumOf        = pattern.MustCompile(`(?i)\b(salary|pay|bonus|allowance|stipend|budget|base|rate|retainer|grant|mileage|per diem|match) ((?:[$£€] ?)?\d[\d.,]*[kp]?\b)`)
)

var timeOff = pattern.MustCompile(`(?i)\b((?:days|weeks|months)) ((?:paid |annual )?(?:vacation|holidays?|hols|leave|notice|pto|training|probation|home office|home working|remote work))\b`)
