# One picture file or several, of any usual format and size:
curl -H 'Authorization: Bearer KEY' -F file=@picture.png 'ADDRESS/api/pictures/predictions?model=MODEL'

# Numbers, as TensorFlow Serving takes them: HEIGHT rows of WIDTH pixels in [0, 1], RANGE. These are all 0.5.
# The answer has a probability for each of COUNT classes: NAMES.
pixel='PIXEL'
row=$(printf "$pixel,%.0s" $(seq WIDTH))
picture=$(printf "[${row%,}],%.0s" $(seq HEIGHT))
printf '{"instances": [[%s]]}' "${picture%,}" | curl -H 'Authorization: Bearer KEY' -H 'Content-Type: application/json' \
    --data-binary @- 'ADDRESS/v1/models/MODELVERSION:predict'
