package web_test

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"regards/web/webtest"
)

// TestWithoutScript: with script turned off a person adds a position, sees it,
// ticks a step off and takes that back.
func TestWithoutScript(t *testing.T) {
	h := webtest.New(t)
	b := h.Browse()
	b.Do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	}))
	b.Go("/positions/new")
	b.Do(chromedp.SendKeys(chromedp.ID("me"), "Steve Carver"), chromedp.SendKeys(chromedp.ID("employer"), "Brightwater"), chromedp.SendKeys(chromedp.ID("title"), "Clerk"))
	b.Press(".form button")
	b.Go("/positions")
	if text := b.Read(); !strings.Contains(text, "Brightwater") {
		t.Errorf("%s", text)
	}
	b.Go("/")
	before := b.Read()
	if !strings.Contains(before, "One thing to do today") {
		t.Fatalf("%s", before)
	}
	b.Press(".decide button")
	if after := b.Read(); !strings.Contains(after, "Nothing to do today") {
		t.Errorf("%s", after)
	}
	b.Press(".toast button")
	if after := b.Read(); !strings.Contains(after, "One thing to do today") || !strings.Contains(after, "Undone") {
		t.Errorf("%s", after)
	}
	b.Go("/")
	if after := b.Read(); strings.Contains(after, "Undone") {
		t.Error("it is said twice")
	}
}
