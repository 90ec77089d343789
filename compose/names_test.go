package compose

import (
	"testing"

	"regards"
)

func TestGreeting(t *testing.T) {
	for _, c := range []struct {
		full, honorific string
		tone            regards.Tone
		land, want      string
	}{
		{"Amara Okafor", "Ms.", regards.Formal, "US", "Dear Ms. Okafor:"},
		{"Amara Okafor", "Ms", regards.Formal, "US", "Dear Ms. Okafor:"},
		{"Amara Okafor", "Ms.", regards.Formal, "GB", "Dear Ms Okafor,"},
		{"Amara Okafor", "Ms.", regards.Neutral, "US", "Dear Amara,"},
		{"Amara Okafor", "", regards.Warm, "US", "Hi Amara,"},
		{"Jordan Ellis", "", regards.Formal, "US", "Dear Jordan Ellis:"},
		{"Lorraine St. Clair", "Ms.", regards.Formal, "US", "Dear Ms. St. Clair:"},
		{"Theo van der Linde", "Mr.", regards.Formal, "CA", "Dear Mr. van der Linde:"},
		{"Helen ap Gwilym", "Dr", regards.Formal, "GB", "Dear Dr ap Gwilym,"},
		{"Matthias von der Au", "Prof.", regards.Formal, "CH", "Dear Professor von der Au,"},
		{"Beatriz Souza e Silva", "Dr", regards.Formal, "CH", "Dear Dr Souza e Silva,"},
		{"Hemi Te Rangi", "Mr", regards.Formal, "NZ", "Dear Mr Te Rangi,"},
		{"Hollis Brandt Jr.", "Mr.", regards.Formal, "US", "Dear Mr. Brandt:"},
		{"Beverly Ann Stokes", "Ms.", regards.Formal, "US", "Dear Ms. Stokes:"},
		{"Beverly Ann Stokes", "Ms.", regards.Neutral, "US", "Dear Beverly,"},
		{"Jean-Luc d'Entremont", "M.", regards.Warm, "CA", "Hi Jean-Luc,"},
		{"Dr Luc Perrin", "", regards.Formal, "GB", "Dear Dr Perrin,"},
		{"Siobhán Ní Bhriain", "Ms", regards.Formal, "IE", "Dear Ms Ní Bhriain,"},
		{"Lucia de la Fuente", "Ms.", regards.Formal, "US", "Dear Ms. de la Fuente:"},
		{"María García López", "Ms.", regards.Formal, "US", "Dear Ms. García López:"},
		{"Nguyen Thi Lan", "Ms.", regards.Formal, "US", "Dear Ms. Nguyen Thi Lan:"},
		{"Suhartini", "Ms.", regards.Formal, "US", "Dear Ms. Suhartini:"},
		{"Chua Bee Hoon", "Mdm", regards.Formal, "SG", "Dear Mdm Chua,"},
		{"Tan Wei Ling", "", regards.Warm, "SG", "Hi Wei Ling,"},
		{"Lim Siew Hwee", "Ms", regards.Formal, "SG", "Dear Ms Lim,"},
		{"Lee Van Cleef", "Mr.", regards.Formal, "US", "Dear Mr. Lee Van Cleef:"},
		{"SFC Darnell Pruitt", "", regards.Warm, "US", "Hi Darnell,"},
		{"Big Al Petrakis", "", regards.Warm, "US", "Hi Big Al,"},
		{"Col Brannigan", "", regards.Warm, "AU", "Hi Col,"},
		{"Sister Agnes Doyle", "", regards.Formal, "GB", "Dear Sister Agnes,"},
		{"Brother Anselm Tuohy", "", regards.Neutral, "US", "Dear Brother Anselm,"},
		{"Aunty Dot Walley", "", regards.Warm, "AU", "Hi Aunty Dot,"},
		{"Father Tom Reilly", "", regards.Formal, "US", "Dear Father Reilly:"},
		{"Governor Achara Srisai-Webb", "", regards.Formal, "GB", "Dear Governor Srisai-Webb,"},
		{"Officer Denny Marsh", "", regards.Warm, "GB", "Hi Denny,"},
		{"Hon. Thaddeus Greer", "", regards.Formal, "US", "Dear Thaddeus Greer:"},
		{"A/Prof. Dr. Konstantin Wray", "", regards.Formal, "AU", "Dear Professor Wray,"},
		{"Suhartini", "", regards.Warm, "US", "Hi Suhartini,"},
		{"Priyanka Nair-Whitlock", "Dr.", regards.Formal, "US", "Dear Dr. Nair-Whitlock:"},
	} {
		if got := greeting(parseName(c.full, c.honorific), c.tone, c.land); got != c.want {
			t.Errorf("%s (%s, %s): %q, want %q", c.full, c.tone, c.land, got, c.want)
		}
	}
}

func TestOthersAreNamed(t *testing.T) {
	c := &regards.Case{Employer: regards.Employer{Country: "US"}}
	for _, p := range [][2]string{{"Dolores Reyes", "Ms."}, {"Hector Reyes", "Mr."}, {"Will Drummond", ""}, {"Amara Okafor", "Ms."}} {
		c.Interview.Interviewers = append(c.Interview.Interviewers, regards.Interviewer{Name: p[0], Honorific: p[1]})
	}
	r := rosterOf(c)
	for _, w := range []struct {
		who  int
		tone regards.Tone
		want string
	}{
		{3, regards.Formal, "Ms. Okafor"}, {3, regards.Neutral, "Amara Okafor"}, {3, regards.Warm, "Amara"},
		{0, regards.Formal, "Dolores Reyes"}, {0, regards.Warm, "Dolores"}, {2, regards.Formal, "Will Drummond"},
	} {
		if got := r.other(r.names[w.who], w.tone); got != w.want {
			t.Errorf("%s in a %s letter: %q, want %q", r.names[w.who].Full, w.tone, got, w.want)
		}
	}
}
