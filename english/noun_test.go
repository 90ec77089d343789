package english

import (
	"strings"
	"testing"
)

func TestPlural(t *testing.T) {
	for _, c := range []struct{ one, many string }{
		{"unit", "units"}, {"box", "boxes"}, {"company", "companies"}, {"day", "days"}, {"woman", "women"}, {"RN", "RNs"},
		{"night shift", "night shifts"}, {"step-down", "step-downs"}, {"knife", "knives"}, {"bus", "buses"}, {"class", "classes"},
		{"analysis", "analyses"}, {"criterion", "criteria"}, {"foreman", "foremen"}, {"salesperson", "salespeople"},
		{"photo", "photos"}, {"potato", "potatoes"}, {"series", "series"}, {"batch", "batches"}, {"hero", "heroes"},
		{"Child", "Children"}, {"roof", "roofs"}, {"bookshelf", "bookshelves"}, {"case", "cases"}, {"size", "sizes"},
		{"house", "houses"}, {"stomach", "stomachs"}, {"process", "processes"}, {"human", "humans"}, {"movie", "movies"},
		{"policy", "policies"}, {"KPI", "KPIs"}, {"quiz", "quizzes"}, {"handover", "handovers"}, {"employee", "employees"},
		{"shoe", "shoes"}, {"tax", "taxes"}, {"warehouse", "warehouses"}, {"invoice", "invoices"}, {"eye", "eyes"},
	} {
		if got := Plural(c.one); got != c.many {
			t.Errorf("Plural(%q) = %q, want %q", c.one, got, c.many)
		}
		if got := Singular(c.many); got != c.one {
			t.Errorf("Singular(%q) = %q, want %q", c.many, got, c.one)
		}
		if got := Plural(c.many); got != c.many {
			t.Errorf("Plural(%q) = %q", c.many, got)
		}
	}
}

func TestIsPlural(t *testing.T) {
	for w, want := range map[string]bool{
		"units": true, "people": true, "criteria": true, "staff": true, "RNs": true, "men": true, "shifts": true, "accts": true,
		"news": false, "class": false, "status": false, "unit": false, "OSHA": false, "SOS": false, "analysis": false,
		"logistics": false, "": false, "s": false, "bonus": false, "serious": false, "basis": false, "alias": false, "canvas": false, "aliases": true, "women": true, "menus": true,
	} {
		if got := IsPlural(w); got != want {
			t.Errorf("IsPlural(%q) = %v", w, got)
		}
	}
}

func TestCountable(t *testing.T) {
	for _, c := range []struct {
		words      []string
		yes, known bool
	}{
		{[]string{"dock", "team", "nurse", "shift", "manager", "forklift", "handover", "union", "crew", "night shift",
			"unit", "job", "store", "role", "welder", "checklist", "budget"}, true, true},
		{[]string{"labor", "turnover", "experience", "training", "overtime", "staffing", "equipment", "feedback", "payroll",
			"downtime", "onboarding", "work", "help", "software", "freight", "homework", "happiness"}, false, true},
		{[]string{"the", "xyzzy", "quickly", "policy", ""}, false, false},
	} {
		for _, w := range c.words {
			if yes, known := Countable(w); yes != c.yes || known != c.known {
				t.Errorf("Countable(%q) = %v, %v, want %v, %v", w, yes, known, c.yes, c.known)
			}
		}
	}
}

func TestArticle(t *testing.T) {
	for _, c := range []struct{ article, nexts string }{
		{"an", "hour|MRI|18-bed unit|80-hour week|8|11,000|11|18th|OSHA card|X-ray|HR partner|honest answer|ICU|RN|800|umbrella|S-curve|heir|hourly count|FTE|NP|LPN|ASAP reply|idea|11-bed ward|8k run|unusual one|M&A team|SLA|R&D lab|X|NDA|uninterrupted shift|unimportant point|Excel sheet|Asana board|email|e-mail|A&E shift|RFP|hors d'oeuvre|undercount|uncle"},
		{"a", "unit|UK firm|one-page note|1,100|110|180|NASA base|SQL server|university|house|useful hint|European|US office|UPS driver|union|uniform|unique case|once-a-day count|team|PLC|$9 tool|180-bed ward|LIDAR unit|hotel|historic day|CEO|KPI|utility|user|Ukrainian|unified plan|UX lead|ewer|HIPAA form|SOX audit|one|yard|10-bed|B2B role|GP|unit-dose|unionised floor|U-turn|eulogy||NICU nurse|SCADA tool"},
	} {
		for _, next := range strings.Split(c.nexts, "|") {
			if got := Article(next); got != c.article {
				t.Errorf("Article(%q) = %q", next, got)
			}
		}
	}
}
