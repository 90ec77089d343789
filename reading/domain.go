package reading

import (
	"regexp"
	"slices"
	"strings"

	"regards/english/pattern"
	"regards/mend"
)

// ofTheWard reads the short forms of those who treat people ("pts", "tx") as
// what they mean where the record is about such a place.
func (b *Book) ofTheWard(m mend.Result) mend.Result {
	k := slices.IndexFunc(m.Unsure, func(u mend.Unsure) bool { return slices.Contains(wardForms, strings.ToLower(u.Word)) })
	if k < 0 || !b.clinical() {
		return m
	}
	for _, u := range m.Unsure {
		if slices.Contains(wardForms, strings.ToLower(u.Word)) {
			m.Text = pattern.MustCompile(`\b`+regexp.QuoteMeta(u.Word)+`\b`).ReplaceAllString(m.Text, u.Guess)
		}
	}
	m.Unsure = slices.DeleteFunc(slices.Clone(m.Unsure), func(u mend.Unsure) bool { return slices.Contains(wardForms, strings.ToLower(u.Word)) })
	return m
}

// wardForms are short forms that mean one thing where people are treated.
var wardForms = []string{"pt", "pts", "tx", "dx", "hx", "rx"}

// clinical reports whether the record is about a place where people are treated.
func (b *Book) clinical() bool {
	if b.ward == unknown {
		b.ward = no
		all := []string{b.c.Position.Title, b.c.Employer.Name}
		for _, p := range b.c.Interview.Interviewers {
			all = append(all, p.Title)
		}
		if ward.MatchString(strings.Join(all, " ")) {
			b.ward = yes
		}
	}
	return b.ward == yes
}

var ward = pattern.MustCompile(`(?i)nurs|clinic|hospital|medical|dental|dentist|hygien|physio|therap|midwi|pharm|surg|doctor|care\b|health|radio(?:log|graph)|sono|ward\b|hospice|\bicu\b|paramedic|vet(?:erinary)?\b|optom|podiat|periodon|orthodon`)
