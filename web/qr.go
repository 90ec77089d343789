package web

import (
	"strconv"
	"strings"

	"rsc.io/qr"
)

// quiet is how many modules stay white around a QR code (ISO/IEC 18004).
const quietZone = 4

// qrCode is a QR code as it is drawn.
type qrCode struct {
	Size int    // modules, with the quiet zone
	Path string // of the dark modules, for an SVG's d
}

// newQR draws a text as a QR code that survives a scratch on the screen.
func newQR(text string) (qrCode, error) {
	c, err := qr.Encode(text, qr.M)
	if err != nil {
		return qrCode{}, err
	}
	var b strings.Builder
	for y := range c.Size {
		for x := 0; x < c.Size; x++ {
			from := x
			for x < c.Size && c.Black(x, y) {
				x++
			}
			if n := strconv.Itoa(x - from); x > from {
				b.WriteString("M" + strconv.Itoa(from+quietZone) + " " + strconv.Itoa(y+quietZone) + "h" + n + "v1h-" + n + "z")
			}
		}
	}
	return qrCode{c.Size + 2*quietZone, b.String()}, nil
}
