package pdf

import (
	"fmt"
	"image"
	"image/color"
)

// writePicture writes a picture in colours on white paper, with what is
// transparent in it as a mask, and gives its number.
func writePicture(w *writer, img image.Image) int {
	b := img.Bounds()
	wide, high := b.Dx(), b.Dy()
	rgb, alpha := make([]byte, 0, 3*wide*high), make([]byte, 0, wide*high)
	clear := false
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
			rgb, alpha = append(rgb, c.R, c.G, c.B), append(alpha, c.A)
			clear = clear || c.A != 0xFF
		}
	}
	dict := fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace", wide, high)
	mask := ""
	if clear {
		mask = fmt.Sprintf("/SMask %d 0 R", w.stream(dict+"/DeviceGray", alpha, packed))
	}
	return w.stream(dict+"/DeviceRGB"+mask, rgb, packed)
}
