package casetest

import (
	"strings"

	"regards"
)

// interviewer draws one person: the first is the one who hires, the others
// come from all over the house. How much the candidate typed about each
// differs, from every box to a bare name.
func (d *draw) interviewer(i int, tone regards.Tone) regards.Interviewer {
	who := d.someone(d.crowd.interviewers)
	p := regards.Interviewer{Name: who.name, Tone: tone, Part: regards.HiringManager, Decides: regards.Yes, Influence: "3"}
	if i > 0 || d.chance(10) {
		p.Part = pick(d.Rand, append(regards.Parts(), regards.Peer, regards.Peer, regards.HR, ""))
		p.Decides = d.yesNo(80, 15)
		p.Influence = pick(d.Rand, append(regards.Influences(), ""))
	}
	if tone == "" {
		p.Tone = pick(d.Rand, append(regards.Tones(), regards.Neutral, ""))
	}
	sex := who.pronoun // what the answers call the reader, told in the record or not
	if sex == regards.They && d.chance(50) {
		sex = pick(d.Rand, []regards.Pronoun{regards.She, regards.He})
	}
	if d.chance(80) {
		p.Pronoun = sex
	}
	p.Title = d.title(p.Part)
	p.Honorific = d.honorific(who.name, sex)
	if d.chance(80) {
		p.Email = email(who.name, "example.com")
	}
	if d.chance(70) {
		p.Minutes = 10 + 5*d.IntN(11)
	}
	if d.chance(35) {
		p.Manner = regards.Manner{Pace: pick(d.Rand, regards.Paces()), Warmth: pick(d.Rand, regards.Warmths())}
	}
	d.debrief(&p, sex)
	p.Private = d.note(40)
	return p
}

// debrief fills the answers: fuller for those who decide, thin for HR and
// recruiters, now and then nothing at all.
func (d *draw) debrief(p *regards.Interviewer, reader regards.Pronoun) {
	full := 60
	switch {
	case d.chance(8):
		return
	case p.Part == regards.HiringManager:
		full = 85
	case p.Part == regards.HR || p.Part == regards.Recruiter:
		full = 25
	}
	if d.chance(full + 15) {
		p.Topic = d.one(Topics, reader)
	}
	if d.chance(full) {
		p.Needs = append(p.Needs, d.need(reader))
		if d.chance(full / 3) {
			p.Needs = append(p.Needs, d.need(reader))
		}
	}
	for range 2 {
		if d.chance(full / 2) {
			r := d.take(Objections, reader)
			p.Objections = append(p.Objections, regards.Objection{About: r.Parts[0], Answer: r.Parts[1],
				Aloud: regards.YesNo(r.Parts[2]), Serious: d.yesNo(80, 70)})
		}
	}
	if d.chance(45) {
		r := d.take(Promises, reader)
		pr := regards.Promise{What: r.Parts[0]}
		if d.chance(60) {
			pr.By = d.day.AddDays(d.IntN(8))
		}
		if r.Parts[1] != "" {
			pr.Attached = d.yesNo(70, 50)
		}
		p.Promises = append(p.Promises, pr)
	}
	if d.chance(full - 15) {
		p.Told = d.one(Told, reader)
	}
}

func (d *draw) need(reader regards.Pronoun) regards.Need {
	r := d.take(Needs, reader).Parts
	return regards.Need{Need: r[0], Help: r[1], At: r[2], Did: r[3], So: r[4]}
}

func (d *draw) title(p regards.Part) string {
	switch {
	case d.chance(10):
		return ""
	case p == regards.HiringManager:
		return pick(d.Rand, d.bank.Bosses)
	case p == regards.Peer || p == "":
		return pick(d.Rand, d.bank.Peers)
	}
	return pick(d.Rand, d.crowd.titles[p])
}

// honorific is absent in more than half of the records; a name that carries
// its own ("Dr. Roisin Fealy") has none beside it.
func (d *draw) honorific(name string, sex regards.Pronoun) string {
	if d.chance(55) || strings.HasPrefix(name, "Dr.") {
		return ""
	}
	switch sex {
	case regards.She:
		return pick(d.Rand, []string{"Ms.", "Ms", "Mrs.", "Dr.", "Ms."})
	case regards.He:
		return pick(d.Rand, []string{"Mr.", "Mr", "Dr", "Mr."})
	}
	return pick(d.Rand, []string{"Mx.", "Dr."})
}

// note is a private note in so many of a hundred records, in all of them when
// tokens are asked for.
func (d *draw) note(percent int) regards.Private {
	if d.private != nil {
		return regards.NewPrivate(d.private(d.Rand))
	}
	if !d.chance(percent) {
		return regards.Private{}
	}
	return regards.NewPrivate(strings.ReplaceAll(pick(d.Rand, d.crowd.private), "{token}", "flumquat"))
}
