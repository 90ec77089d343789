package web_test

import (
	"strings"
	"testing"

	"regards/web/webtest"
)

// TestTodayTeachesWhenEmpty: a newcomer sees what will stand here and where to
// begin.
func TestTodayTeachesWhenEmpty(t *testing.T) {
	b := webtest.New(t).Browse()
	b.Pictures("/", "today-empty")
	if text := b.Text(); !strings.Contains(text, "Add your first position") {
		t.Errorf("%s", text)
	}
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}

// TestTodaySaysWhatToDo: what is due stands with its reason and its button.
func TestTodaySaysWhatToDo(t *testing.T) {
	h := webtest.New(t)
	for _, f := range []string{"steve", "hygienist-badly", "winemaker-australia"} {
		h.AddFile("../examples/" + f + ".yaml")
	}
	b := h.Browse()
	b.Pictures("/", "today")
	if text := b.Text(); !strings.Contains(text, "Marta Lindqvist") {
		t.Errorf("%s", text)
	}
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}
