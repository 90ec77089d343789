package paper

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
)

// upright is a picture as it is meant to be seen: cameras write pictures as the
// chip lies, and beside them how to turn them (Exif 2.3, 4.6.4, Orientation).
func upright(img image.Image, file []byte) image.Image {
	if o := orientation(file); o > 1 && o <= 8 {
		return turned{img, o}
	}
	return img
}

// turned is a picture seen in one of the eight ways of Exif; 1 is as it is.
type turned struct {
	image.Image
	way uint16
}

// Bounds begin at 0, 0.
func (t turned) Bounds() image.Rectangle {
	r := t.Image.Bounds()
	if t.way >= 5 {
		return image.Rect(0, 0, r.Dy(), r.Dx())
	}
	return image.Rect(0, 0, r.Dx(), r.Dy())
}

// At is the colour at a place as it is seen.
func (t turned) At(x, y int) color.Color {
	r := t.Image.Bounds()
	right, low := r.Dx()-1, r.Dy()-1
	switch t.way {
	case 2:
		x = right - x
	case 3:
		x, y = right-x, low-y
	case 4:
		y = low - y
	case 5:
		x, y = y, x
	case 6:
		x, y = y, low-x
	case 7:
		x, y = right-y, low-x
	case 8:
		x, y = right-y, x
	}
	return t.Image.At(r.Min.X+x, r.Min.Y+y)
}

// orientation is how a JPEG is to be turned; 1 where it does not say.
func orientation(file []byte) uint16 {
	if !bytes.HasPrefix(file, []byte{0xFF, 0xD8}) {
		return 1
	}
	for at := 2; at+4 <= len(file) && file[at] == 0xFF && file[at+1] != 0xDA; {
		end := at + 2 + int(binary.BigEndian.Uint16(file[at+2:]))
		if end > len(file) || end < at+4 {
			return 1
		}
		if exif, ok := bytes.CutPrefix(file[at+4:end], []byte("Exif\x00\x00")); ok && file[at+1] == 0xE1 {
			return orientationIn(exif)
		}
		at = end
	}
	return 1
}

// orientationIn reads the first directory of a TIFF.
func orientationIn(tiff []byte) uint16 {
	if len(tiff) < 8 {
		return 1
	}
	order := binary.ByteOrder(binary.BigEndian)
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return 1
	}
	n := int64(order.Uint16(tiff[at:]))
	for i := range n {
		e := at + 2 + 12*i
		if e+12 > int64(len(tiff)) {
			return 1
		}
		if order.Uint16(tiff[e:]) == 0x0112 {
			return order.Uint16(tiff[e+8:])
		}
	}
	return 1
}
