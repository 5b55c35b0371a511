/**
 * What the one learned model says of each word: a head for each kind of answer. Knows ONNX Runtime; nothing else does.
 */
@NullMarked
package rapporteur.encoder;

import org.jspecify.annotations.NullMarked;
