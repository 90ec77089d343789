package paper

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // a scanned signature is one or the other
	"image/png"
)

// Bounds of a scanned signature.
const (
	WidestSignature  = 6000    // dots in either direction
	LargestSignature = 8 << 20 // bytes; a photograph of it has some
)

// errNoPicture is what is neither PNG nor JPEG.
var errNoPicture = errors.New("is no PNG or JPEG picture")

// ReadSignature reads a scanned signature, a PNG or JPEG. Its errors go on from
// the name of the file: "is no PNG or JPEG picture".
func ReadSignature(b []byte) (image.Image, error) {
	size, _, err := image.DecodeConfig(bytes.NewReader(b))
	if err != nil {
		return nil, errNoPicture
	}
	if size.Width > WidestSignature || size.Height > WidestSignature || size.Width == 0 || size.Height == 0 {
		return nil, fmt.Errorf("is %d by %d dots; %d each way are plenty", size.Width, size.Height, WidestSignature)
	}
	img, _, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("is damaged: %w", err)
	}
	return upright(img, b), nil
}

// mostDots is as many dots as a kept signature has in either direction: twice
// what a printer shows of it.
const mostDots = 1500

// KeepSignature is a scanned signature as it is kept: a PNG of the picture alone,
// without what a camera or a scanner noted of place and time, and no larger than
// a printer can show.
func KeepSignature(b []byte) ([]byte, error) {
	if len(b) > LargestSignature {
		return nil, fmt.Errorf("is larger than %d MB", LargestSignature>>20)
	}
	img, err := ReadSignature(b)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = png.Encode(&out, smaller(img))
	return out.Bytes(), err
}

// smaller is a picture within mostDots, each dot the mean of those that it
// stands for.
func smaller(img image.Image) image.Image {
	r := img.Bounds()
	by := (max(r.Dx(), r.Dy()) + mostDots - 1) / mostDots
	if by <= 1 {
		out := image.NewNRGBA(image.Rect(0, 0, r.Dx(), r.Dy()))
		fillMean(out, img, 1)
		return out
	}
	out := image.NewNRGBA(image.Rect(0, 0, (r.Dx()+by-1)/by, (r.Dy()+by-1)/by))
	fillMean(out, img, by)
	return out
}

// fillMean fills a picture with the means of squares of another one.
func fillMean(out *image.NRGBA, img image.Image, by int) {
	r := img.Bounds()
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			var red, green, blue, alpha, n uint64
			for j := r.Min.Y + y*by; j < min(r.Min.Y+(y+1)*by, r.Max.Y); j++ {
				for i := r.Min.X + x*by; i < min(r.Min.X+(x+1)*by, r.Max.X); i++ {
					pr, pg, pb, pa := img.At(i, j).RGBA()
					red, green, blue, alpha, n = red+uint64(pr), green+uint64(pg), blue+uint64(pb), alpha+uint64(pa), n+1
				}
			}
			at := out.PixOffset(x, y)
			if alpha > 0 { // the sums are premultiplied, the picture is not
				out.Pix[at], out.Pix[at+1], out.Pix[at+2] = uint8(red*255/alpha), uint8(green*255/alpha), uint8(blue*255/alpha)
			}
			out.Pix[at+3] = uint8(alpha / n >> 8)
		}
	}
}
