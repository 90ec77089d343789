package paper

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
)

// photo is a JPEG of a picture that is dark in its left upper corner, as a
// camera writes it that was held in one of the eight ways.
func photo(t *testing.T, way uint16, order binary.AppendByteOrder) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 64, 32))
	for y := range 32 {
		for x := range 64 {
			img.SetGray(x, y, color.Gray{Y: 255})
			if x < 16 && y < 8 {
				img.SetGray(x, y, color.Gray{})
			}
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	tiff := []byte("MM\x00\x2a")
	if order == binary.LittleEndian {
		tiff = []byte("II\x2a\x00")
	}
	tiff = order.AppendUint16(order.AppendUint32(tiff, 8), 2)
	tiff = append(order.AppendUint32(order.AppendUint16(order.AppendUint16(tiff, 0x010F), 2), 4), "Cam\x00"...)
	tiff = order.AppendUint16(order.AppendUint16(order.AppendUint32(order.AppendUint16(order.AppendUint16(tiff, 0x0112), 3), 1), way), 0)
	tiff = append(tiff, "GPS 48.2 N 16.4 E"...)
	exif := append([]byte("Exif\x00\x00"), tiff...)
	head := binary.BigEndian.AppendUint16([]byte{0xFF, 0xD8, 0xFF, 0xE1}, uint16(len(exif)+2))
	return append(append(head, exif...), b.Bytes()[2:]...)
}

// TestSignatureStandsUpright: whichever way a phone was held, the signature is
// kept as it is seen, and nothing that the camera noted is kept with it.
func TestSignatureStandsUpright(t *testing.T) {
	dark := map[uint16][2]bool{1: {false, false}, 2: {true, false}, 3: {true, true}, 4: {false, true}, 5: {false, false}, 6: {true, false}, 7: {true, true}, 8: {false, true}} // right, low
	for way := uint16(1); way <= 8; way++ {
		for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
			kept, err := KeepSignature(photo(t, way, order))
			if err != nil || bytes.Contains(kept, []byte("GPS")) {
				t.Fatal(way, err)
			}
			img, err := png.Decode(bytes.NewReader(kept))
			if err != nil {
				t.Fatal(err)
			}
			r := img.Bounds()
			if wide := r.Dx() == 64 && r.Dy() == 32; wide != (way < 5) {
				t.Errorf("way %d: %v", way, r)
			}
			x, y := 2, 2
			if dark[way][0] {
				x = r.Dx() - 3
			}
			if dark[way][1] {
				y = r.Dy() - 3
			}
			if c := color.GrayModel.Convert(img.At(x, y)).(color.Gray).Y; c > 60 {
				t.Errorf("way %d: at %d, %d it is %d", way, x, y, c)
			}
			if c := color.GrayModel.Convert(img.At(r.Dx()-1-x, r.Dy()-1-y)).(color.Gray).Y; c < 200 {
				t.Errorf("way %d: across it is %d", way, c)
			}
		}
	}
}

// TestSignaturesThatAreNone are refused with what they are.
func TestSignaturesThatAreNone(t *testing.T) {
	var wide bytes.Buffer
	if err := png.Encode(&wide, image.NewGray(image.Rect(0, 0, WidestSignature+1, 1))); err != nil {
		t.Fatal(err)
	}
	whole := photo(t, 6, binary.BigEndian)
	for name, file := range map[string][]byte{"nothing": nil, "text": []byte("Marta"), "too wide": wide.Bytes(), "too large": make([]byte, LargestSignature+1), "half": whole[:len(whole)/2], "only its head": whole[:30]} {
		if _, err := KeepSignature(file); err == nil {
			t.Errorf("%s was kept", name)
		}
	}
	for i := range whole { // the reader of the camera's notes meets every cut
		if got := orientation(whole[:i]); got != 1 && got != 6 {
			t.Fatal(i, got)
		}
	}
}
