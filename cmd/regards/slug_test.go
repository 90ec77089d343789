package main

import (
	"testing"

	"regards"
)

func TestPeopleOfOneNameGetFilesOfTheirOwn(t *testing.T) {
	c := &regards.Case{Interview: regards.Interview{Interviewers: []regards.Interviewer{{Name: "Jo-Ann Ray"}, {Name: "Jo Ann Ray"}}}}
	got := fileNames([]regards.Letter{{To: "Jo Ann Ray"}}, c)
	if len(got) != 1 || got[0] != "jo-ann-ray-2" {
		t.Errorf("%v", got)
	}
}
