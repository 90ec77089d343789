package treebank

import (
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	all, err := Read(strings.NewReader("We\twe\tPRP\nran\trun\tVBD\n\n\nYes\tyes\tUH"))
	if err != nil || len(all) != 2 || strings.Join(all[0].Forms, " ") != "We ran" || strings.Join(all[0].Tags, " ") != "PRP VBD" || all[1].Forms[0] != "Yes" {
		t.Errorf("%+v, %v", all, err)
	}
}
