package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"rsc.io/qr"

	"regards/desk"
)

// pairing prints how another device at home comes in: a code that is good once,
// for ten minutes, and at a terminal the same as a QR code.
func (d door) pairing(ctx context.Context, porter *desk.Porter, home string) error {
	code, err := porter.NewCode(ctx, "me")
	if err != nil {
		return err
	}
	page := home + "/pairing"
	if t := newTerminal(d.stdout); t.colour {
		if err := printQR(d.stdout, page+"?code="+code); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(d.stdout, "For a phone in the same network, within ten minutes: open\n\n  %s\n\nand type %s. More codes: Settings, Devices.\n"+
		"Between the two the pages travel unencrypted, inside your network: use it at home, not in a café.\n\n", page, code)
	return err
}

// printQR draws a QR code two rows to a line, dark on white whatever colours
// the window has, with the white rim that cameras look for.
func printQR(w io.Writer, text string) error {
	c, err := qr.Encode(text, qr.L)
	if err != nil {
		return err
	}
	const rim = 2
	var b strings.Builder
	for y := -rim; y < c.Size+rim; y += 2 {
		b.WriteString("  \x1b[30;107m")
		for x := -rim; x < c.Size+rim; x++ {
			b.WriteString(halves(c.Black(x, y), c.Black(x, y+1)))
		}
		b.WriteString("\x1b[0m\n")
	}
	_, err = io.WriteString(w, b.String()+"\n")
	return err
}

// halves is one sign for a module and the one below it.
func halves(upper, lower bool) string {
	switch {
	case upper && lower:
		return "█"
	case upper:
		return "▀"
	case lower:
		return "▄"
	}
	return " "
}
