package web_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"regards/web/webtest"
)

const invite = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:%s\r\nBEGIN:VEVENT\r\nUID:77@oak.example\r\nSEQUENCE:%d\r\nDTSTAMP:202611%02dT100000Z\r\nSUMMARY:Interview for Ward Manager\r\n" +
	"LOCATION:Room 4\r\nDTSTART;TZID=Europe/London:%s\r\nDTEND;TZID=Europe/London:20261205T170000\r\nORGANIZER;CN=Helen Orr:mailto:helen@oak.example\r\nATTENDEE;CN=Zoe Poole;ROLE=OPT-PARTICIPANT:mailto:zoe@oak.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

// send drops files, given as pairs of name and content.
func send(t *testing.T, h *webtest.House, c *http.Client, files ...string) (*http.Response, string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		f, err := w.CreateFormFile("file", files[i])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(f, files[i+1])
	}
	w.Close()
	r, err := c.Post(h.URL+"/imports", w.FormDataContentType(), &b)
	if err != nil {
		t.Fatal(err)
	}
	return r, body(t, r)
}

// dropped is the address of a drop that waits.
func dropped(t *testing.T, h *webtest.House) string {
	t.Helper()
	r, page := send(t, h, h.Client(), "invite.ics", fmt.Sprintf(invite, "REQUEST", 0, 10, "20261203T100000"), "list.csv", "Company,Job Title,Date Applied\nOak Hall,Ward Manager,03/04/2026\n")
	to, err := r.Location()
	if err != nil {
		t.Fatal(r.Status, page)
	}
	return to.Path
}

// TestImport: files that were chosen are looked at first and taken then, all of
// them or none; a fault names its line.
func TestImport(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	steve, err := os.ReadFile("../examples/steve.yaml")
	if err != nil {
		t.Fatal(err)
	}
	filed := func() int64 {
		n, err := h.Desk.File().CountCases(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	broken := strings.Replace(string(steve), "round: final", "round: finall", 1)
	if r, page := send(t, h, c, "steve.yaml", string(steve), "other.yaml", broken, "half.vcf", "BEGIN:VCARD\nFN:A\n"); r.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(page, "other.yaml:17:") || !strings.Contains(page, "half.vcf: line 1: this card has no END:VCARD") {
		t.Errorf("%s\n%s", r.Status, page)
	}
	if r, page := send(t, h, c); r.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(page, "No file was chosen") {
		t.Errorf("%s\n%s", r.Status, page)
	}
	if r, page := send(t, h, c, "big.yaml", strings.Repeat("# a long comment\n", 1<<18)); r.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("%s\n%s", r.Status, page)
	}
	if r, page := send(t, h, c, "huge.csv", strings.Repeat("x", 33<<20)); r.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("%s\n%s", r.Status, page)
	}
	r, page := send(t, h, c, "steve.yaml", string(steve))
	at, err := r.Location()
	if r.StatusCode != http.StatusSeeOther || err != nil || filed() != 0 {
		t.Fatal(r.Status, filed(), page)
	}
	if r, page := ask(t, c, "GET", at.String(), "", ""); r.StatusCode != http.StatusOK || !strings.Contains(page, "Operations Supervisor at Brightwater") || !strings.Contains(page, "Nothing is kept yet") {
		t.Errorf("%s\n%s", r.Status, page)
	}
	if r, _ := post(t, c, at.String()+"/acceptance"); r.StatusCode != http.StatusSeeOther || latest(t, h).Position.Title != "Operations Supervisor" {
		t.Error(r.Status)
	}
	if r, _ := post(t, c, at.String()+"/acceptance"); r.StatusCode != http.StatusSeeOther || filed() != 1 {
		t.Error("pressed twice:", r.Status, filed())
	}
	_, page = ask(t, c, "GET", at.String(), "", "")
	undo := regexp.MustCompile(`action="(/events/[^"]+/undo)"`).FindStringSubmatch(page)
	if undo == nil {
		t.Fatal(page)
	}
	if r, _ := post(t, c, h.URL+undo[1], "back", "/imports"); r.StatusCode != http.StatusSeeOther || filed() != 0 {
		t.Error(r.Status, filed())
	}
}

// TestInvitationDropped: whose an interview is and who interviews is asked; an
// update moves it, a cancellation closes it, nothing is there twice.
func TestInvitationDropped(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	oak := h.ReadFile("../examples/hygienist-badly.yaml")
	oak.Employer.Name = "Oak Hall"
	id := h.Add(oak)
	drop := func(content string, fields ...string) string {
		t.Helper()
		r, page := send(t, h, c, "invite.ics", content)
		at, err := r.Location()
		if err != nil {
			t.Fatal(r.Status, page)
		}
		_, page = ask(t, c, "GET", at.String(), "", "")
		if r, _ := post(t, c, at.String()+"/acceptance", fields...); r.StatusCode != http.StatusSeeOther {
			t.Fatal(r.Status)
		}
		return page
	}
	interview := func() (string, string) {
		k, err := h.Desk.File().Case(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, p := range k.Case.Interview.Interviewers {
			names = append(names, p.Name)
		}
		return k.Case.Interview.Start.String(), strings.Join(names, ", ")
	}
	page := drop(fmt.Sprintf(invite, "REQUEST", 0, 10, "20261203T100000"), "to-0", id, "who-0", "helen@oak.example")
	for _, say := range []string{"Thursday 3 December 2026, 10:00", "Europe/London", "Room 4", `value="helen@oak.example" checked`, `value="zoe@oak.example">`, `value="` + id + `"`} {
		if !strings.Contains(page, say) {
			t.Errorf("the preview does not say %q:\n%s", say, page)
		}
	}
	if start, who := interview(); start != "2026-12-03T10:00" || !strings.HasSuffix(who, "Helen Orr") || strings.Contains(who, "Zoe") {
		t.Error(start, who)
	}
	drop(fmt.Sprintf(invite, "REQUEST", 1, 11, "20261204T150000"), "who-0", "helen@oak.example")
	if start, who := interview(); start != "2026-12-04T15:00" || strings.Count(who, "Helen") != 1 {
		t.Error(start, who)
	}
	if page := drop(fmt.Sprintf(invite, "REQUEST", 0, 10, "20261203T100000")); !strings.Contains(page, "nothing new in it") {
		t.Error(page)
	}
	drop(fmt.Sprintf(invite, "CANCEL", 2, 12, "20261204T150000"))
	if start, _ := interview(); start != "" {
		t.Error(start)
	}
	if n, err := h.Desk.File().CountCases(t.Context()); n != 1 || err != nil {
		t.Error(n, err)
	}
}

// TestDropWaitsForAnHour: what was dropped is another's to nobody, is let go when
// asked, and after an hour by itself.
func TestDropWaitsForAnHour(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	first := dropped(t, h)
	if r, _ := ask(t, &http.Client{}, "GET", h.URL+first, "", ""); r.StatusCode != http.StatusUnauthorized {
		t.Error(r.Status)
	}
	if r, _ := post(t, c, h.URL+first+"/removal"); r.StatusCode != http.StatusSeeOther {
		t.Error(r.Status)
	}
	second := dropped(t, h)
	h.Turn(h.Now().Add(59 * time.Minute))
	if r, _ := ask(t, c, "GET", h.URL+second, "", ""); r.StatusCode != http.StatusOK {
		t.Error(r.Status)
	}
	h.Turn(h.Now().Add(2 * time.Minute))
	for _, at := range []string{first, second} {
		if r, _ := ask(t, c, "GET", h.URL+at, "", ""); r.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %s", at, r.Status)
		}
		if r, _ := post(t, c, h.URL+at+"/acceptance"); r.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %s", at, r.Status)
		}
	}
}

// TestDropByHand: a person drags a file over a page, hears what it does, drops
// it, reads what would come of it, takes it, and takes that back.
func TestDropByHand(t *testing.T) {
	h := webtest.New(t)
	h.AddFile("../examples/steve.yaml")
	b := h.Browse()
	b.Looked("/imports", "imports")
	b.Looked(dropped(t, h), "import")
	b.Go("/people")
	said := webtest.Eval[string](b, `(() => {
		const held = new DataTransfer();
		held.items.add(new File(["First Name,Last Name,Company,Position,Connected On,URL\nPriya,Nandakumar,Fernhill Vets,Practice Manager,14 Mar 2024,\n"], "Connections.csv"));
		document.body.dispatchEvent(new DragEvent("dragover", {bubbles: true, cancelable: true, dataTransfer: held}));
		const said = document.querySelector(".drop.over [role=status]").textContent;
		document.body.dispatchEvent(new DragEvent("drop", {bubbles: true, cancelable: true, dataTransfer: held}));
		return said;
	})()`)
	if !strings.Contains(said, "Nothing is kept yet") {
		t.Errorf("it says %q", said)
	}
	b.Until(`location.pathname.startsWith("/imports/") && document.readyState === "complete"`)
	if text := b.Read(); !strings.Contains(text, "Priya Nandakumar, Practice Manager at Fernhill Vets") {
		t.Error(text)
	}
	b.Press("#take button")
	b.Looked(webtest.Eval[string](b, "location.pathname"), "imported")
	b.Press("main form[action$=undo] button")
	b.Go("/people")
	if text := b.Read(); strings.Contains(text, "Priya") {
		t.Error("she is there still")
	}
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}

// TestChooseWithoutScript: the same with a box for files, and no script.
func TestChooseWithoutScript(t *testing.T) {
	h := webtest.New(t)
	b := h.Browse()
	b.Do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	}))
	b.Go("/imports")
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte("Company,Job Title\nOak Hall,Ward Manager\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.Do(chromedp.SetUploadFiles(chromedp.ID("files"), []string{path}))
	b.Press("main form button")
	b.Press("#take button")
	if text := b.Read(); !strings.Contains(text, "Ward Manager at Oak Hall") || !strings.Contains(text, "1 new") {
		t.Error(text)
	}
}
