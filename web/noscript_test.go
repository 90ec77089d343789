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
	send(t, b, ".form button")
	b.Go("/positions")
	if text := text(t, b); !strings.Contains(text, "Brightwater") {
		t.Errorf("%s", text)
	}
	b.Go("/")
	before := text(t, b)
	if !strings.Contains(before, "One thing to do today") {
		t.Fatalf("%s", before)
	}
	send(t, b, ".decide button")
	if after := text(t, b); !strings.Contains(after, "Nothing to do today") {
		t.Errorf("%s", after)
	}
	send(t, b, ".toast button")
	if after := text(t, b); !strings.Contains(after, "One thing to do today") || !strings.Contains(after, "Undone") {
		t.Errorf("%s", after)
	}
	b.Go("/")
	if after := text(t, b); strings.Contains(after, "Undone") {
		t.Error("it is said twice")
	}
}

// text is what can be read on the page, asked of the browser and not of a script.
func text(t *testing.T, b *webtest.Browser) string {
	t.Helper()
	s, err := chromedp.Run(b.Ctx, chromedp.Text(chromedp.CSS("body")))
	if err != nil {
		t.Fatal(err)
	}
	return s
}
